import type { Db } from '../database/connect'
import type { Calendar } from '../law/calendar'
import { dueAt, type Due } from '../law/clocks'
import { appliedRules } from './applied'
import * as clocks from './queries'
import type { Clock } from './queries'
import { pausesThatCount } from './rules'

/** When each is due by this calendar, with the pauses that have ended; by the ids of the clocks. */
export async function dueOf(db: Db, some: readonly Clock[], calendar: Calendar): Promise<Map<string, Due>> {
  const rules = await appliedRules(db, some)
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
