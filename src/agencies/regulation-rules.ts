import { BOOK, instrumentOf, ruleAt, type Book } from '../law/book'
import type { Calendar } from '../law/calendar'
import { dueAt, type Due } from '../law/clocks'
import { startOf, type Day } from '../law/days'
import type { Rule } from '../law/rules'

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

/** Whether an agency has issued its internal regulation, and in time (Decree 244/2026/NĐ-CP article 12). */
export function regulationDuty(
  issuedOn: readonly Day[],
  { level, now, calendar }: { level: string; now: Date; calendar: Calendar },
  book: Book = BOOK,
): RegulationDuty | null {
  const rule = regulationRuleAt(now, level, book)
  const instrument = instrumentOf(rule?.instrument ?? null, book)
  if (!rule || !instrument) return null
  const from = startOf(instrument.from)
  const due = dueAt(rule, from, calendar)
  return { rule, from, due, standing: standingOf(issuedOn.toSorted()[0], due, now) }
}

function standingOf(first: Day | undefined, { at }: Due, now: Date): Standing {
  if (first === undefined) return now < at ? 'open' : 'missing'
  return startOf(first) < at ? 'done' : 'late'
}
