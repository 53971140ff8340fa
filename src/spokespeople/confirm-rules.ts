import { ruleAt } from '../law/book'
import type { Calendar } from '../law/calendar'
import { dueAt } from '../law/clocks'
import { dayOf, plusMonths, startOf } from '../law/days'

export interface Period {
  from: Date
  /** The first instant after it. */
  until: Date
}

const MONTHS = 3
/** A quarter ends whatever its days are. */
const ANY: Calendar = { special: new Map(), knownTo: '' }

/** The quarter in which what readers call and write to is confirmed once, by the rule of that day; null without a rule. */
export function periodOf(now: Date): Period | null {
  const rule = ruleAt('CONTACT_CONFIRM', now)
  if (!rule) return null
  const until = dueAt(rule, now, ANY).at
  return { from: startOf(plusMonths(dayOf(until), -MONTHS * rule.amount)), until }
}
