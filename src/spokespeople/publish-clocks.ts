import { appliedRules } from '../clocks/applied'
import * as clocks from '../clocks/queries'
import type { Db } from '../database/connect'
import type { Timed } from './clock-page'
import { PUBLISH_RULES } from './register-rules'

const CODES = Object.values(PUBLISH_RULES).flat()

/** By when these appointments are to be published, by their ids; some have no time. */
export async function publishClocks(db: Db, ids: string[]): Promise<Map<string, Timed>> {
  const found = await clocks.ofSubjects(db, 'appointment', ids)
  const ours = found.filter(({ ruleCode }) => CODES.includes(ruleCode))
  const rules = await appliedRules(db, ours)
  return new Map(
    ours.flatMap((clock): [string, Timed][] => {
      const rule = rules.get(clock.id)
      return rule ? [[clock.subjectId, { clock, rule }]] : []
    }),
  )
}
