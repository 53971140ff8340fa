import type { WordsFor } from '../i18n/words'
import type { clocksVi } from './words.vi'

export const clocksEn: WordsFor<typeof clocksVi> = {
  'clocks.weekday.0': 'Sunday',
  'clocks.weekday.1': 'Monday',
  'clocks.weekday.2': 'Tuesday',
  'clocks.weekday.3': 'Wednesday',
  'clocks.weekday.4': 'Thursday',
  'clocks.weekday.5': 'Friday',
  'clocks.weekday.6': 'Saturday',

  'clocks.steps.title': 'How it is counted',
  'clocks.steps.day': 'Day',
  'clocks.steps.amount': 'Counts as',
  'clocks.steps.not': 'Not counted',
  'clocks.steps.nth': 'Day {number}',
  'clocks.steps.hours': '{hours} h',
  'clocks.steps.minutes': '{hours} h {minutes} min',
  'clocks.steps.last': 'Last day',
  'clocks.steps.uncertain':
    'The days off of {year} have not been decided: this time may change once they are official.',

  'clocks.because.trigger': 'The day of the event',
  'clocks.because.working': 'Working day',
  'clocks.because.weekend': 'Weekend',
  'clocks.because.holiday': 'Public holiday',
  'clocks.because.swapped_off': 'Day off, swapped',
  'clocks.because.make_up_work': 'Make-up working day',
  'clocks.because.running': 'Hours run on, through nights and days off too',
  'clocks.because.calendar': 'Every day counts, days off too',
  'clocks.because.moved': 'The next working day, as the time ended on a day off',
  'clocks.because.paused': 'Waiting for the other side',
  'clocks.because.period': 'Set by the calendar',

  'clocks.calendar.nav': 'Days off',
  'clocks.calendar.title': 'Public holidays',
  'clocks.calendar.of': 'Public holidays of {year}',
  'clocks.calendar.lead':
    'The days off, swapped days and made-up days by which the portal counts working days. Saturdays and Sundays are days of rest.',
  'clocks.calendar.years': 'Years',
  'clocks.calendar.public': 'As readers see it',
  'clocks.calendar.day': 'Day',
  'clocks.calendar.kind': 'Kind of day',
  'clocks.calendar.name': 'Name',
  'clocks.calendar.sources': 'Documents',
  'clocks.calendar.corrected': 'Corrected',
  'clocks.calendar.none': 'The calendar has no day of this year',
  'clocks.calendar.kind.holiday': 'Public holiday',
  'clocks.calendar.kind.swapped_off': 'Day off, swapped',
  'clocks.calendar.kind.make_up_work': 'Make-up working day',
  'clocks.calendar.kind.ordinary': 'As the weekday is',
  'clocks.calendar.shipped':
    'The days off are decided; they came with the portal, checked as follows: {certainty}.',
  'clocks.calendar.confirmed': 'The days off were confirmed by {source}.',
  'clocks.calendar.undecided':
    'The days off of this year are not confirmed: those below follow from statute and may change once they are decided. Times that end in this year are uncertain.',
  'clocks.calendar.ends':
    'The confirmed calendar ends on {day}. Enter the days off of {year} by the official document, then confirm them.',
  'clocks.calendar.who': 'The administrators of the agency at the top of the portal change this calendar.',
  'clocks.calendar.add': 'Add a day',
  'clocks.calendar.change': 'Change',
  'clocks.calendar.take_back': 'Take back',
  'clocks.calendar.confirm': 'Confirm the days off of {year}',
  'clocks.calendar.set': 'The calendar was saved, and the times that depend on it were counted again.',
  'clocks.calendar.taken_back':
    'The correction was taken back, and the times that depend on it were counted again.',
  'clocks.calendar.year_confirmed': 'The days off of the year were confirmed.',

  'clocks.day.title': 'Add a day to the calendar',
  'clocks.day.title.change': 'Change {day}',
  'clocks.day': 'Day',
  'clocks.kind': 'Kind of day',
  'clocks.kind.choose': 'Choose a kind of day',
  'clocks.kind.hint': 'Choose “As the weekday is” to take a holiday or a made-up day out of the calendar.',
  'clocks.name': 'Name',
  'clocks.name.hint': 'For instance: Tết Nguyên đán, Dịp Quốc khánh.',
  'clocks.source': 'Document',
  'clocks.source.hint':
    'Its number, its date and who issued it. For instance: Thông báo số 12/TB-BNV ngày 01/10/2027 của Bộ Nội vụ.',
  'clocks.day.next': 'See what changes',
  'clocks.year.lead':
    'Once confirmed, times that end in {year} are no longer marked as uncertain. Please check the days off of {year} first.',
  'clocks.year.check': 'See the days off of {year}',
  'clocks.year.take_back': 'Take back the confirmation of {year}',
  'clocks.year.take_back.question': 'Take back the confirmation of {year}?',
  'clocks.year.take_back.effect':
    'Times that end in {year} are marked as uncertain again; the days that were entered stay.',
  'clocks.year.take_back.send': 'Take it back',
  'clocks.calendar.year_taken_back': 'The confirmation of the year was taken back.',

  'clocks.set.question': 'Save the change of {day}?',
  'clocks.set.was': 'Now: {kind} – {name}.',
  'clocks.set.becomes': 'It becomes: {weekday}, {day}, {kind} – {name}.',
  'clocks.set.source': 'By {source}.',
  'clocks.set.send': 'Save in the calendar',
  'clocks.take_back.question': 'Take back the correction of {day}?',
  'clocks.take_back.effect': 'The day becomes again what the calendar of the portal says.',
  'clocks.take_back.send': 'Take back the correction',
  'clocks.effect.none': 'No time that runs will change.',
  'clocks.effect.some': 'Times that run and will be counted again: {count}. Those concerned are told.',
  'clocks.effect.example': '{duty} (from {trigger}): due {before} becomes {after}.',

  'clocks.problem.no_day': 'There is no such day. Please choose the day, month and year again.',
  'clocks.problem.year':
    'The calendar of the portal has the years from 2017 to 2040. Please choose a day of those.',
  'clocks.problem.source': 'A document is needed. Please give its number, its date and who issued it.',
  'clocks.problem.twice': 'This day is in the calendar already ({name}). Please open that day to change it.',
  'clocks.problem.worked': 'A day is made up for on a Saturday or Sunday; this one is worked already.',
  'clocks.problem.rest': 'This is a Saturday or Sunday, a day of rest already, so it cannot be swapped off.',
  'clocks.problem.ordinary':
    'This day is no holiday and no made-up day in the calendar. Please choose another kind.',
  'clocks.problem.same': 'Nothing differs from the calendar as it is. Please change at least one thing.',
  'clocks.cannot.changed':
    'Somebody changed this calendar a moment ago. Please see it as it is now before saving.',
  'clocks.cannot.year': 'Only the year after the last one that is confirmed can be confirmed.',

  'clocks.waiting.calendar': 'The calendar of days off ends soon',
  'clocks.waiting.next': 'Confirm the days off of the next year',
  'clocks.waiting.until': 'Known until',
}
