import type { HouseRule } from '../agencies/house-queries'
import { BOOK, instrumentOf, rangeOf, ruleAt, type Book } from '../law/book'
import { startOf } from '../law/days'
import type { Pause } from '../law/pauses'
import type { Rule, Span, Trigger } from '../law/rules'
import type { Clock } from './queries'

/** What a clock runs by: a duty of the law, or what the agency or the portal set where no law does. */
export interface AppliedRule extends Span {
  code: string
  nature: 'legal' | 'house'
  trigger: Trigger
  /** The name of the instrument in Vietnamese, as it is cited. */
  instrument: string | null
  article: string | null
  clause: string | null
  /** Of the agency's own house rule; null for the portal's default. */
  documentNo: string | null
}

type Own = Pick<HouseRule, 'amount' | 'unit' | 'documentNo'>

/** An agency's own target takes the place of the portal's default, never that of the law. */
export function applied(rule: Rule, own?: Own): AppliedRule {
  const { code, nature, trigger, article, clause, amount, unit, direction, window } = rule
  const instrument = instrumentOf(rule.instrument)?.nameVi ?? null
  const ofLaw = { code, nature, trigger, instrument, article, clause, amount, unit, direction }
  const whole = { ...ofLaw, ...(window && { window }), documentNo: null }
  return nature === 'house' && own ? { ...whole, ...targetOf(own, rule) } : whole
}

/** A calendar's own month or quarter ends with itself; any other time runs from its trigger. */
const targetOf = ({ amount, unit, documentNo }: Own, { direction }: Span) => ({
  amount,
  unit,
  documentNo,
  direction: unit === 'month' || unit === 'quarter' ? direction : ('after' as const),
})

/** No law lets its clock stand still; that of a house does while the other side has to speak. */
export const pausesThatCount = ({ nature }: Pick<AppliedRule, 'nature'>, pauses: readonly Pause[]) =>
  nature === 'house' ? pauses : []

type Ended = Pick<Clock, 'dueAt' | 'metAt'>

/** Met after its time, or not met though the time has passed. */
export const isLate = ({ dueAt, metAt }: Ended, now: Date): boolean => (metAt ?? now) >= dueAt

/** No law sets its time: it stands still while the other side has to speak. */
export const isOfTheHouse = ({ ruleCode, triggerAt }: Pick<Clock, 'ruleCode' | 'triggerAt'>): boolean =>
  ruleAt(ruleCode, triggerAt)?.nature === 'house'

/** The same of a row in SQL. @param k what the row is called */
export function houseClock(k: string, book: Book = BOOK): string {
  const house = book.rules.filter(({ nature }) => nature === 'house')
  return `(${house.map((rule) => runsBy(k, rule, book)).join(' or ')})`
}

function runsBy(k: string, rule: Rule, book: Book): string {
  const { from, until } = rangeOf(rule, book)
  const since = `${k}.trigger_at >= '${startOf(from).toISOString()}'`
  const before = until === null ? [] : [`${k}.trigger_at < '${startOf(until).toISOString()}'`]
  return [`${k}.rule_code = '${rule.code}'`, since, ...before].join(' and ')
}
