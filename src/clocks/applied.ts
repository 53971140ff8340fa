import { houseRuleAt, houseRulesOf } from '../agencies/house-queries'
import * as agencies from '../agencies/queries'
import type { Db } from '../database/connect'
import { ruleAt } from '../law/book'
import { dayOf } from '../law/days'
import type { Clock } from './queries'
import { applied, type AppliedRule } from './rules'

export interface Chosen {
  rule: AppliedRule
  houseRuleId: number | null
}

/** What holds for this agency at the instant of the trigger; nothing where no instrument of that day says anything. */
export async function chosen(
  db: Db,
  agency: { id: number; level: string | null },
  code: string,
  triggerAt: Date,
): Promise<Chosen | null> {
  const rule = ruleAt(code, triggerAt, agency.level)
  if (!rule) return null
  const own = rule.nature === 'house' ? await houseRuleAt(db, agency.id, code, dayOf(triggerAt)) : undefined
  return { rule: applied(rule, own), houseRuleId: own?.id ?? null }
}

/** Of a clock what names its rule. */
export type Ruled = Pick<Clock, 'id' | 'ruleCode' | 'triggerAt' | 'agencyId' | 'houseRuleId'>

/** What a clock runs by. @throws when no rule is left of that name: the data of the law are added to, never taken out */
export async function appliedRule(db: Db, clock: Ruled): Promise<AppliedRule> {
  const rule = (await appliedRules(db, [clock])).get(clock.id)
  if (!rule) throw new Error(`No rule ${clock.ruleCode} at ${clock.triggerAt.toISOString()}`)
  return rule
}

/** What each of these clocks runs by, by the ids of the clocks. */
export async function appliedRules(db: Db, some: readonly Ruled[]): Promise<Map<string, AppliedRule>> {
  const levels = await agencies.levelsOf(db, known(some.map(({ agencyId }) => agencyId)))
  const owns = await houseRulesOf(db, known(some.map(({ houseRuleId }) => houseRuleId)))
  const found = some.flatMap((clock): [string, AppliedRule][] => {
    const rule = ruleAt(clock.ruleCode, clock.triggerAt, levels.get(clock.agencyId!))
    const own = owns.find(({ id }) => id === clock.houseRuleId)
    return rule ? [[clock.id, applied(rule, own)]] : []
  })
  return new Map(found)
}

const known = (ids: (number | null)[]) => [...new Set(ids.filter((id) => id !== null))]
