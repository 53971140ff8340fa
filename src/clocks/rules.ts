import type { HouseRule } from '../agencies/house-queries'
import { instrumentOf, ruleAt } from '../law/book'
import type { Pause } from '../law/pauses'
import type { Rule, Span, Trigger } from '../law/rules'

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

interface Running {
  ruleCode: string
  triggerAt: Date
  dueAt: Date
  metAt: Date | null
  pausedAt: Date | null
}

/** Met after its time, or not met though the time has passed; a clock that stands still does not run late. */
export const isLate = (clock: Running, now: Date): boolean =>
  (clock.metAt ?? standsStillSince(clock) ?? now) >= clock.dueAt

/** Since when the other side has to speak, where that stops the clock. */
export function standsStillSince({ ruleCode, triggerAt, pausedAt, metAt }: Running): Date | null {
  const stops = metAt === null && ruleAt(ruleCode, triggerAt)?.nature === 'house'
  return stops ? pausedAt : null
}
