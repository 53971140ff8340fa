import type { Locale, MessageKey } from '../i18n'
import { cite } from '../law/articles'
import { BOOK, instrumentOf, rangeOf, ruleAt, type Book } from '../law/book'
import type { Calendar } from '../law/calendar'
import { dueAt, type Due } from '../law/clocks'
import { startOf, type Day } from '../law/days'
import type { Rule } from '../law/rules'
import type { Problem } from '../web/form'

/** What asks for an internal regulation that day, if anything does. */
export const regulationRuleAt = (now: Date, level: string | null = null, book: Book = BOOK) =>
  ruleAt('INTERNAL_REGULATION', now, level, book)

export type Standing = 'done' | 'late' | 'missing' | 'open'

export interface RegulationDuty {
  rule: Rule
  /** When the decree began that asks for one. */
  from: Date
  due: Due
  standing: Standing
}

interface Judging {
  level: string
  /** The day on which the agency was founded; null when it always was there. */
  since: Day | null
  now: Date
  calendar: Calendar
}

/** The decree sets the time for agencies that there were when it began; others only have to have a regulation. */
export const isYounger = (since: Day | null, rule: Rule, book: Book = BOOK): boolean =>
  since !== null && since > rangeOf(rule, book).from

/** Of a regulation; one that had ended before the decree does not serve it. */
interface Issued {
  issuedOn: Day
  effectiveUntil: Day | null
}

/** Whether an agency has issued its internal regulation, and in time (Decree 244/2026/NĐ-CP article 12). */
export function regulationDuty(
  issued: readonly Issued[],
  { level, since, now, calendar }: Judging,
  book: Book = BOOK,
): RegulationDuty | null {
  const rule = regulationRuleAt(now, level, book)
  const instrument = instrumentOf(rule?.instrument ?? null, book)
  if (!rule || !instrument || isYounger(since, rule, book)) return null
  const from = startOf(instrument.from)
  const due = dueAt(rule, from, calendar)
  const held = issued.filter(
    ({ effectiveUntil }) => effectiveUntil === null || effectiveUntil > instrument.from,
  )
  const [first] = held.map(({ issuedOn }) => issuedOn).toSorted()
  return { rule, from, due, standing: standingOf(first, due, now) }
}

function standingOf(first: Day | undefined, { at }: Due, now: Date): Standing {
  if (first === undefined) return now < at ? 'open' : 'missing'
  return startOf(first) < at ? 'done' : 'late'
}

/** What is wrong with a regulation or with what stands in it, by the article that asks for one. */
export const citing = (key: MessageKey, today: Day, locale: Locale): Problem => ({
  key,
  values: cite('regulation', startOf(today), locale),
})
