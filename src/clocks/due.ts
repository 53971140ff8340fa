import type { Db } from '../database/connect'
import type { Calendar } from '../law/calendar'
import { dueAt, type Due } from '../law/clocks'
import { appliedRules } from './applied'
import * as clocks from './queries'
import type { Clock } from './queries'
import { pausesThatCount, type AppliedRule } from './rules'

/** By what clocks are counted; their rules by the ids of the clocks. */
export interface Counting {
  rules: ReadonlyMap<string, AppliedRule>
  calendar: Calendar
}

export const countingOf = async (db: Db, some: readonly Clock[]): Promise<Counting> => ({
  rules: await appliedRules(db, some),
  calendar: await clocks.calendar(db),
})

/** When each is due, with the pauses that have ended; by the ids of the clocks. */
export async function dueOf(
  db: Db,
  some: readonly Clock[],
  { rules, calendar }: Counting,
): Promise<Map<string, Due>> {
  const pauses = await clocks.pausesOfAll(
    db,
    some.map(({ id }) => id),
  )
  const found = some.flatMap(({ id, triggerAt }): [string, Due][] => {
    const rule = rules.get(id)
    return rule ? [[id, dueAt(rule, triggerAt, calendar, pausesThatCount(rule, pauses.get(id) ?? []))]] : []
  })
  return new Map(found)
}
