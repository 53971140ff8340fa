import { isDeepStrictEqual } from 'node:util'
import type { Who } from '../actor'
import { JOBS } from '../audit/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import type { Calendar } from '../law/calendar'
import type { Due } from '../law/clocks'
import { lockCalendar } from './calendar-queries'
import { dueOf } from './due'
import * as clocks from './queries'
import type { Clock, Subject } from './queries'

/** Tells both sides that a clock ends at another time than it did. */
export type Moved = (deps: Deps, trx: Db, who: Who, clock: Clock, before: Date, after: Date) => Promise<void>

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
  return movesOf(db, await clocks.open(db), calendar)
}

async function movesOf(db: Db, some: Clock[], calendar: Calendar): Promise<Move[]> {
  const dues = await dueOf(db, some, calendar)
  return some.flatMap((clock) => {
    const due = dues.get(clock.id)
    return due && isCountedOtherwise(clock, due) ? [{ clock, due }] : []
  })
}

const isCountedOtherwise = ({ dueAt, explain }: Clock, { at, steps }: Due) =>
  +dueAt !== +at || !isDeepStrictEqual(explain, steps)

export const endsOtherwise = ({ clock, due }: Move): boolean => +clock.dueAt !== +due.at

/** Every open clock by the calendar and the law as they are now; done again it changes nothing. @returns how many moved */
export async function recompute(deps: Deps, trx: Db, who: Who, subjects: Subjects): Promise<number> {
  await lockCalendar(trx)
  const calendar = await clocks.calendar(trx)
  let moved = 0
  for (const { clock } of await movesBy(trx, calendar))
    if (await moveOne(deps, trx, who, subjects, clock, calendar)) moved += 1
  return moved
}

/** For the job: an upgrade may have brought a new decree, or the days off of another year. */
export const recomputeAll = async (deps: Deps, subjects: Subjects): Promise<void> =>
  void (await deps.db.transaction((trx) => recompute(deps, trx, JOBS, subjects)))

/** It may have been met, or have gone on, until it was held. */
async function moveOne(
  deps: Deps,
  trx: Db,
  who: Who,
  subjects: Subjects,
  { id, subjectKind, subjectId }: Clock,
  calendar: Calendar,
): Promise<boolean> {
  const { hold, moved } = subjects[subjectKind]
  await hold(trx, { kind: subjectKind, id: subjectId })
  const clock = await clocks.lockOpen(trx, id)
  const [move] = clock ? await movesOf(trx, [clock], calendar) : []
  if (!move) return false
  await clocks.move(trx, id, move.due)
  if (endsOtherwise(move)) await moved(deps, trx, who, move.clock, move.clock.dueAt, move.due.at)
  return endsOtherwise(move)
}
