import type { Db } from '../database/connect'
import { dueAt } from '../law/clocks'
import { chosen } from './applied'
import { countingOf, dueOf } from './due'
import * as clocks from './queries'
import type { Clock, Subject } from './queries'

interface Start {
  subject: Subject
  agency: { id: number; level: string }
  /** Of the rule; which instrument it stands in is chosen by the instant of the trigger. */
  code: string
  triggerAt: Date
  /** Who says that it happened; nobody where the portal saw it itself. */
  triggerBy: number | null
}

/** Null where no rule of this name held at that instant. A clock that runs already stays as it is. */
export async function start(trx: Db, { subject, agency, code, triggerAt, triggerBy }: Start) {
  const found = await chosen(trx, agency, code, triggerAt)
  if (!found) return null
  const { rule, houseRuleId } = found
  const due = dueAt(rule, triggerAt, await clocks.calendar(trx))
  const from = { triggerKind: rule.trigger, triggerAt, triggerBy, houseRuleId }
  return clocks.insert(trx, { subject, agencyId: agency.id, ruleCode: code, ...from, due })
}

/**
 * What was asked is done, or need not be done any more.
 * @param code of one rule; otherwise all that run
 * @param at when it was done, where that is told of the past
 */
export async function meet(trx: Db, subject: Subject, code?: string, at?: Date) {
  const held = await clocks.lockOpenOf(trx, subject)
  const met = held.filter(({ ruleCode }) => code === undefined || ruleCode === code)
  await goOn(trx, met, null)
  await clocks.meet(trx, idsOf(met), at)
}

/** The other side has to speak. The clock of a law runs on, yet whose time it was is kept of it too. */
export async function pause(trx: Db, subject: Subject, reason: string, by: number | null) {
  const held = await clocks.lockOpenOf(trx, subject)
  const running = held.filter(({ pausedAt }) => pausedAt === null)
  if (running.length > 0) await clocks.pause(trx, idsOf(running), reason, by)
}

/** It is the agency's turn again: the time that the other side took is added to what the house gives. */
export const resume = async (trx: Db, subject: Subject, by: number | null) =>
  goOn(trx, await clocks.lockOpenOf(trx, subject), by)

async function goOn(trx: Db, held: Clock[], by: number | null) {
  const standing = held.filter(({ pausedAt }) => pausedAt !== null)
  if (standing.length === 0) return
  await clocks.endPauses(trx, idsOf(standing), by)
  const counting = await countingOf(trx, standing)
  for (const [id, due] of await dueOf(trx, standing, counting)) await clocks.move(trx, id, due)
}

const idsOf = (some: Clock[]) => some.map(({ id }) => id)
