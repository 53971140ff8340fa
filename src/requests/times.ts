import { appliedRule } from '../clocks/applied'
import * as clocks from '../clocks/queries'
import type { Clock, Subject } from '../clocks/queries'
import type { AppliedRule } from '../clocks/rules'
import type { Db } from '../database/connect'
import type { Calendar } from '../law/calendar'
import type { Pause } from '../law/pauses'

/** By when a request is answered, by which rule, and when the journalist was waited for. */
export interface Times {
  clock: Clock
  rule: AppliedRule
  pauses: Pause[]
  /** By which its days were counted. */
  calendar: Calendar
}

export const subjectOf = ({ id }: { id: string }): Subject => ({ kind: 'request', id })

/** By the latest thing that started a clock; undefined for what came before there were any. */
export async function timesOf(db: Db, request: { id: string }): Promise<Times | undefined> {
  const all = await clocks.ofSubject(db, subjectOf(request))
  const [clock] = all
  if (!clock) return undefined
  const pauses = await clocks.pausesOfAll(
    db,
    all.map(({ id }) => id),
  )
  const [rule, calendar] = await Promise.all([appliedRule(db, clock), clocks.calendar(db)])
  return { clock, rule, calendar, pauses: [...pauses.values()].flat() }
}
