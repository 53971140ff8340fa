import { isDeepStrictEqual } from 'node:util'
import type { Who } from '../actor'
import { JOBS } from '../audit/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import type { Calendar } from '../law/calendar'
import type { Due } from '../law/clocks'
import { appliedRules } from './applied'
import { lockCalendar } from './calendar-queries'
import { countingOf, dueOf, type Counting } from './due'
import * as clocks from './queries'
import type { Clock, Subject } from './queries'
import type { AppliedRule } from './rules'

/** Why clocks are counted anew: somebody changed the calendar, or what the portal knows of law and days off is newer. */
export type Cause = 'calendar' | 'law'

/** A clock that ends at another time than it did. */
export interface NewEnd {
  clock: Clock
  rule: AppliedRule
  before: Date
  after: Date
  cause: Cause
}

/** Part of a transaction: tells those whom it concerns. */
export type Moved = (deps: Deps, trx: Db, who: Who, end: NewEnd) => Promise<unknown>

interface Held {
  /** Before its clock is held, as everyone does who works on it. */
  hold: (trx: Db, subject: Subject) => Promise<unknown>
  moved: Moved
}

/** What clocks run for stands floors above: app.ts hands in how each kind is held and told. */
export type Subjects = Record<Subject['kind'], Held>

export interface Move {
  clock: Clock
  due: Due
}

/** Those that this calendar, or what the law says by now, counts otherwise than they were. */
export async function movesBy(db: Db, calendar: Calendar): Promise<Move[]> {
  const open = await clocks.open(db)
  return movesOf(db, open, { rules: await appliedRules(db, open), calendar })
}

async function movesOf(db: Db, some: Clock[], counting: Counting): Promise<Move[]> {
  const dues = await dueOf(db, some, counting)
  return some.flatMap((clock) => {
    const due = dues.get(clock.id)
    return due && isCountedOtherwise(clock, due) ? [{ clock, due }] : []
  })
}

const isCountedOtherwise = ({ dueAt, explain }: Clock, { at, steps }: Due) =>
  +dueAt !== +at || !isDeepStrictEqual(explain, steps)

export const endsOtherwise = ({ clock, due }: Move): boolean => +clock.dueAt !== +due.at

interface Recount {
  deps: Deps
  who: Who
  subjects: Subjects
  cause: Cause
}

/** Part of the change of the calendar: every open clock by what now holds. @returns how many moved */
export async function recompute(deps: Deps, trx: Db, who: Who, subjects: Subjects): Promise<number> {
  await lockCalendar(trx)
  const open = await clocks.open(trx)
  const counting = await countingOf(trx, open)
  let moved = 0
  for (const { clock } of await movesOf(trx, open, counting))
    if (await moveOne(trx, { deps, who, subjects, cause: 'calendar' }, counting, clock)) moved += 1
  return moved
}

/**
 * For the job: an upgrade may have brought a new decree, or the days off of another year. Each clock is moved by itself,
 * so that nobody waits for the others; done again it changes nothing.
 */
export async function recomputeAll(deps: Deps, subjects: Subjects): Promise<void> {
  const open = await clocks.open(deps.db)
  const counting = await countingOf(deps.db, open)
  for (const { clock } of await movesOf(deps.db, open, counting))
    await deps.db.transaction(async (trx) => {
      await lockCalendar(trx)
      const now = { ...counting, calendar: await clocks.calendar(trx) }
      await moveOne(trx, { deps, who: JOBS, subjects, cause: 'law' }, now, clock)
    })
}

/** It may have been met, or have gone on, until it was held. */
async function moveOne(
  trx: Db,
  { deps, who, subjects, cause }: Recount,
  counting: Counting,
  { id, subjectKind, subjectId }: Clock,
): Promise<boolean> {
  const { hold, moved } = subjects[subjectKind]
  await hold(trx, { kind: subjectKind, id: subjectId })
  const held = await clocks.lockOpen(trx, id)
  const [move] = held ? await movesOf(trx, [held], counting) : []
  if (!move) return false
  await clocks.move(trx, id, move.due)
  if (!endsOtherwise(move)) return false
  const [rule, before, after] = [counting.rules.get(id)!, move.clock.dueAt, move.due.at]
  await moved(deps, trx, who, { clock: move.clock, rule, before, after, cause })
  return true
}
