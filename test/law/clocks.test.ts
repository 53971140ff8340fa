import { ruleAt } from '../../src/law/book'
import { calendarFrom } from '../../src/law/calendar'
import { dueAt, type Step } from '../../src/law/clocks'
import { instantInVietnam } from '../../src/law/days'
import type { Pause } from '../../src/law/pauses'
import type { Span } from '../../src/law/rules'

const at = (local: string) => instantInVietnam(local)!
const calendar = calendarFrom([])
const due = (code: string, trigger: string, pauses: Pause[] = []) =>
  dueAt(ruleAt(code, at(trigger))!, at(trigger), calendar, pauses)

describe('the end of a time', () => {
  test.each([
    // hours run through nights, weekends and Tết
    ['SPOKESPERSON_PUBLISH', '2026-11-21T16:45', '2026-11-22T16:45'],
    ['INITIAL_OPINION', '2027-02-05T23:30', '2027-02-06T23:30'],
    ['INITIAL_2017', '2026-06-30T23:59', '2026-07-01T23:59'],
    ['AUTH_PUBLISH_2017', '2026-06-30T20:00', '2026-07-01T08:00'],
    ['AUTH_PUBLISH', '2026-07-01T00:00', '2026-07-01T12:00'],
    ['PD_BREACH', '2026-12-31T20:00', '2027-01-03T20:00'],
    // working days leave out weekends and holidays
    ['PRESS_REQUEST', '2026-11-23T09:00', '2026-11-27T00:00'],
    ['PRESS_REQUEST', '2026-11-27T23:59', '2026-12-02T00:00'],
    ['PRESS_REQUEST', '2026-08-20T08:00', '2026-08-23T00:00'],
    ['FOREIGN_BUREAU', '2027-02-02T09:00', '2027-02-17T00:00'],
    ['FORWARDED_OPINION', '2027-01-22T09:00', '2027-02-20T00:00'],
    ['COMPLAINT_CONCLUSION', '2026-12-30T09:00', '2027-01-08T00:00'],
    // calendar days run on; what would end on a day of rest ends with the next working day
    ['FORWARDED_OPINION', '2026-06-30T23:59', '2026-07-31T00:00'],
    ['PRESS_AGENCY_ANSWER', '2026-07-02T09:00', '2026-08-04T00:00'],
    ['PRESS_AGENCY_ANSWER', '2028-02-01T08:00', '2028-03-03T00:00'],
    ['PRESS_AGENCY_ANSWER', '2026-12-02T08:00', '2027-01-05T00:00'],
    ['INTERNAL_REGULATION', '2026-07-01T00:00', '2026-08-18T00:00'],
    // months end with the same day, or with the last one of a month that has none
    ['QUARTERLY_CONFERENCE', '2026-08-20T14:00', '2026-11-21T00:00'],
    ['QUARTERLY_CONFERENCE', '2027-11-30T14:00', '2028-03-01T00:00'],
    // the calendar's own periods
    ['MONTHLY_INFO', '2026-12-01T00:00', '2027-01-01T00:00'],
    ['MONTHLY_INFO', '2028-02-29T23:59', '2028-03-01T00:00'],
    ['CONTACT_CONFIRM', '2026-10-01T00:00', '2027-01-01T00:00'],
    ['CONTACT_CONFIRM', '2026-12-31T23:59', '2027-01-01T00:00'],
    ['ANNUAL_REPORT', '2026-12-14T23:59', '2026-12-20T00:00'],
    ['ANNUAL_REPORT', '2026-12-15T00:00', '2027-12-20T00:00'],
    // before what is planned
    ['CONFERENCE_NOTICE', '2026-11-30T09:00', '2026-11-29T09:00'],
    ['CONFERENCE_BAN', '2026-11-30T09:00', '2026-11-29T21:00'],
    ['OUTAGE_NOTICE', '2026-12-01T09:00', '2026-11-20T00:00'],
  ])('%s from %s: %s', (code, trigger, end) => {
    expect(due(code, trigger).at).toEqual(at(end))
  })
})

const told = ({ day, counts, why, name }: Step) =>
  `${day.slice(5)} ${counts ? '+' : '–'} ${why}${name ? ` ${name}` : ''}`

/** Whether it was done in time at that minute. */
const inTime = (code: string, trigger: string, done: string) => at(done) < due(code, trigger).at

describe('to the minute', () => {
  test.each([
    ['L17', 'QUARTERLY_CONFERENCE', '2026-08-20T14:00', '2026-11-20T23:59', '2026-11-21T00:00'],
    ['L19', 'INITIAL_MAJOR_EVENT', '2026-11-20T09:00', '2026-11-21T08:59', '2026-11-21T09:00'],
    ['L20', 'INITIAL_OPINION', '2026-11-20T09:00', '2026-11-21T08:59', '2026-11-21T09:00'],
    ['L37', 'ANNUAL_REPORT', '2026-11-20T09:00', '2026-12-19T23:59', '2026-12-20T00:00'],
    ['L42', 'OUTAGE_NOTICE', '2026-12-01T09:00', '2026-11-19T23:59', '2026-11-20T00:00'],
  ])('%s %s of %s: in time at %s, late at %s', (_row, code, trigger, last, first) => {
    expect([inTime(code, trigger, last), inTime(code, trigger, first)]).toEqual([true, false])
  })
})

describe('the explanation', () => {
  test('names each day, whether it counts and why', () => {
    expect(due('PRESS_REQUEST', '2026-08-28T09:00').steps.map(told)).toEqual([
      '08-28 – trigger',
      '08-29 – weekend',
      '08-30 – weekend',
      '08-31 – swapped_off Dịp Quốc khánh',
      '09-01 – holiday Quốc khánh (ngày liền kề)',
      '09-02 – holiday Quốc khánh',
      '09-03 + working',
      '09-04 + working',
    ])
  })

  test('counts a Saturday that is worked, with the document that says so', () => {
    const saturday = due('PRESS_REQUEST', '2026-08-20T09:00').steps.at(-1)!
    expect(saturday).toMatchObject({ day: '2026-08-22', counts: true, why: 'make_up_work' })
    expect(saturday.source).toContain('9441/TB-BNV')
  })

  test('says that an end was moved off days of rest', () => {
    expect(due('PRESS_AGENCY_ANSWER', '2026-07-02T09:00').steps.slice(-4).map(told)).toEqual([
      '07-31 + calendar',
      '08-01 + calendar',
      '08-02 – weekend',
      '08-03 – moved',
    ])
  })

  test('shares the minutes of hours out among the days', () => {
    const { steps } = due('SPOKESPERSON_PUBLISH', '2026-11-21T16:45')
    expect(steps.map(({ day, minutes }) => [day, minutes])).toEqual([
      ['2026-11-21', 7 * 60 + 15],
      ['2026-11-22', 16 * 60 + 45],
    ])
  })

  test('warns where the days off of a year are not decided yet', () => {
    expect(due('PRESS_REQUEST', '2026-12-29T09:00').uncertain).toBe(false)
    expect(due('PRESS_REQUEST', '2026-12-31T09:00').uncertain).toBe(true)
    expect(due('SPOKESPERSON_PUBLISH', '2027-02-06T09:00').uncertain).toBe(false)
  })

  test.each<[Span, boolean]>([
    [{ amount: 1, unit: 'quarter', direction: 'after' }, true],
    [{ amount: 1, unit: 'month', direction: 'after' }, true],
    [{ amount: 1, unit: 'month', direction: 'within' }, false],
    [{ amount: 1, unit: 'quarter', direction: 'within' }, false],
    [{ amount: 5, unit: 'calendar_day', direction: 'after' }, true],
    [{ amount: 5, unit: 'calendar_day', direction: 'before' }, false],
    [{ amount: 5, unit: 'working_day', direction: 'before' }, true],
  ])('which only matters where days of rest do: %j %p', (span, uncertain) => {
    expect(dueAt(span, at('2027-02-10T09:00'), calendar).uncertain).toBe(uncertain)
  })

  test('no time is counted back in months', () => {
    const span = { amount: 1, unit: 'month', direction: 'before' } as const
    expect(() => dueAt(span, at('2026-08-10T09:00'), calendar)).toThrow('not counted back')
  })
})

describe('while the other side has to speak', () => {
  const pause = (from: string, to: string | null): Pause => ({
    from: at(from),
    to: to === null ? null : at(to),
  })
  const asked = '2026-11-16T09:00'

  test('a day at whose end the answer is awaited does not count', () => {
    const { at: end, steps } = due('PRESS_REQUEST', asked, [pause('2026-11-17T16:00', '2026-11-18T09:00')])
    expect(end).toEqual(at('2026-11-20T00:00'))
    expect(steps.map(told)).toEqual([
      '11-16 – trigger',
      '11-17 – paused',
      '11-18 + working',
      '11-19 + working',
    ])
  })

  test('an answer of the same day costs none', () => {
    expect(due('PRESS_REQUEST', asked, [pause('2026-11-17T09:00', '2026-11-17T16:00')]).at).toEqual(
      at('2026-11-19T00:00'),
    )
  })

  test('nor does it end with such a day, to which it was moved off days of rest', () => {
    const oneDay = { amount: 1, unit: 'calendar_day', direction: 'after' } as const
    const pauses = [pause('2026-08-10T09:00', '2026-08-13T09:00')]
    const { at: end, steps } = dueAt(oneDay, at('2026-08-07T09:00'), calendar, pauses)
    expect(end).toEqual(at('2026-08-14T00:00'))
    expect(steps.map(told)).toEqual([
      '08-07 – trigger',
      '08-08 + calendar',
      '08-09 – weekend',
      '08-10 – paused',
      '08-11 – paused',
      '08-12 – paused',
      '08-13 – moved',
    ])
  })

  test('hours are put off by as long as it took', () => {
    const { at: end, steps } = due('AUTH_PUBLISH', '2026-11-16T20:00', [
      pause('2026-11-16T21:00', '2026-11-18T03:00'),
    ])
    expect(end).toEqual(at('2026-11-18T14:00'))
    expect(steps.map(({ day, minutes, why }) => [day.slice(5), minutes, why])).toEqual([
      ['11-16', 60, 'running'],
      ['11-17', 0, 'paused'],
      ['11-18', 11 * 60, 'running'],
    ])
  })

  test('one that has not ended yet changes nothing', () => {
    expect(due('PRESS_REQUEST', asked, [pause('2026-11-17T09:00', null)]).at).toEqual(at('2026-11-19T00:00'))
  })
})
