import { DAY_KINDS } from '../law/calendar'
import { isDay, type Day } from '../law/days'
import { line, oneOf, optional, readForm, type Reader, type Values } from '../web/form'
import { hasCalendar, yearOfDay } from './calendar-rules'

const NAME = 200
const DOCUMENT = 500

const day: Reader<Day> = (raw) => {
  if (raw === '') return { problem: { key: 'problem.blank' } }
  if (!isDay(raw)) return { problem: { key: 'clocks.problem.no_day' } }
  return hasCalendar(yearOfDay(raw)) ? { value: raw } : { problem: { key: 'clocks.problem.year' } }
}

/** Without it nobody could check what the calendar says. */
const source: Reader<string> = (raw) =>
  raw === '' ? { problem: { key: 'clocks.problem.source' } } : line({ max: DOCUMENT })(raw)

/** What of the calendar was seen, by its mark. */
const seen = optional(line({ max: 64 }))

const dayFields = { seen, day, kind: oneOf(DAY_KINDS), name: line({ max: NAME }), source }
export type DayForm = Values<typeof dayFields>
/** @param fixed the day that the address names, if it does */
export const readDay = (sent: unknown, fixed: Day | null) =>
  readForm(fixed === null ? sent : { ...(sent as object), day: fixed }, dayFields)

const yearFields = { seen, source }
export type YearForm = Values<typeof yearFields>
export const readYear = (sent: unknown) => readForm(sent, yearFields)

export const readSeen = (sent: unknown) => readForm(sent, { seen })
