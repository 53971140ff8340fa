import type { MessageKey } from '../i18n'
import { FIRST_YEAR, LAST_COMPUTED, type Calendar, type SpecialDay } from '../law/calendar'
import { dayOf, isWeekend, plusDays, type Day } from '../law/days'

/** A calendar that ends sooner needs its next year. */
const SOON_DAYS = 60

export const endsSoon = ({ knownTo }: Calendar, now: Date): boolean =>
  plusDays(dayOf(now), SOON_DAYS) > knownTo

export const yearOfDay = (day: Day): number => Number(day.slice(0, 'YYYY'.length))

/** The year whose days off have to be decided next. */
export const nextYear = ({ knownTo }: Calendar): number => yearOfDay(knownTo) + 1

/** Only the last one that was confirmed, or a year without a calendar would stand between others. */
export const canTakeBackYear = (year: number, confirmed: readonly { year: number }[]): boolean =>
  confirmed.at(-1)?.year === year

export const hasCalendar = (year: number): boolean =>
  Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_COMPUTED

export interface Why {
  field: 'day' | 'kind' | 'name'
  key: MessageKey
  values?: Record<string, string | number>
}

interface About {
  /** As it is. */
  calendar: Calendar
  /** As it would be if staff had said nothing of this day. */
  without: Calendar
  /** The day is added; else one of the calendar is corrected. */
  isNew: boolean
}

/** What is wrong with saying this of a day. */
export function whyNotSet(change: SpecialDay, { calendar, without, isNew }: About): Why | null {
  const { day, kind } = change
  const there = calendar.special.get(day)
  if (isNew && there) return { field: 'day', key: 'clocks.problem.twice', values: { name: there.name } }
  if (kind === 'make_up_work' && !isWeekend(day)) return { field: 'kind', key: 'clocks.problem.worked' }
  if (kind === 'swapped_off' && isWeekend(day)) return { field: 'kind', key: 'clocks.problem.rest' }
  if (kind === 'ordinary' && !without.special.has(day))
    return { field: 'kind', key: 'clocks.problem.ordinary' }
  return there && isSame(there, change) ? { field: 'name', key: 'clocks.problem.same' } : null
}

const isSame = (one: SpecialDay, other: SpecialDay) =>
  one.kind === other.kind && one.name === other.name && one.source === other.source
