import type { Db } from '../database/connect'
import type { Calendar } from '../law/calendar'
import type { Due, Step } from '../law/clocks'
import type { Pause } from '../law/pauses'
import type { Trigger } from '../law/rules'
import { calendarOf, corrected } from './calendar-queries'

/** What a clock runs for. */
export interface Subject {
  kind: 'request' | 'appointment' | 'edition'
  id: string
}

export interface Clock {
  id: string
  subjectKind: Subject['kind']
  subjectId: string
  ruleCode: string
  triggerKind: Trigger
  triggerAt: Date
  /** The first instant at which it is too late. */
  dueAt: Date
  metAt: Date | null
  /** How the time was counted, day by day. */
  explain: Step[]
  agencyId: number | null
  houseRuleId: number | null
  /** Since when the other side has to speak, if it has. */
  pausedAt: Date | null
}

export interface NewClock {
  subject: Subject
  agencyId: number
  ruleCode: string
  triggerKind: Trigger
  triggerAt: Date
  triggerBy: number | null
  houseRuleId: number | null
  due: Due
}

const PAUSED =
  '(select p.from_at from clock_pauses p where p.clock_id = c.id and p.to_at is null) as paused_at'
const COLUMNS = ['id', 'subjectKind', 'subjectId', 'ruleCode', 'triggerKind', 'triggerAt', 'dueAt', 'metAt']
  .concat('explain', 'agencyId', 'houseRuleId')
  .map((column) => `c.${column}`)

const clocks = (db: Db) => db('clocks as c').select<Clock[]>(...COLUMNS, db.raw(PAUSED))
const of = ({ kind, id }: Subject) => ({ subjectKind: kind, subjectId: id })

/** What shipped with the portal, with what staff corrected and confirmed since. */
export const calendar = async (db: Db): Promise<Calendar> => calendarOf(await corrected(db))

/** The latest trigger first. */
export const ofSubject = (db: Db, subject: Subject): Promise<Clock[]> =>
  clocks(db).where(of(subject)).orderBy('triggerAt', 'desc').orderBy('ruleCode')

/** Of several at once, for a list. */
export const ofSubjects = (db: Db, subjectKind: Subject['kind'], ids: string[]): Promise<Clock[]> =>
  clocks(db).where({ subjectKind }).whereIn('subjectId', ids).orderBy(['subjectId', 'ruleCode'])

/** As they began, by the ids of the clocks. */
export async function pausesOfAll(db: Db, clockIds: string[]): Promise<Map<string, Pause[]>> {
  const rows = await db('clockPauses')
    .whereIn('clockId', clockIds)
    .orderBy('fromAt')
    .select<(Pause & { clockId: string })[]>('clockId', 'fromAt as from', 'toAt as to')
  const found = new Map<string, Pause[]>()
  for (const { clockId, ...pause } of rows) found.set(clockId, [...(found.get(clockId) ?? []), pause])
  return found
}

/** Those that still run, of all subjects, in the order in which subjects are held. */
export const open = (db: Db): Promise<Clock[]> =>
  clocks(db).whereNull('metAt').orderBy(['subjectKind', 'subjectId', 'ruleCode'])

/** Held until the transaction ends; none once it was met. */
export const lockOpen = (trx: Db, id: string): Promise<Clock | undefined> =>
  clocks(trx).where({ id }).whereNull('metAt').forUpdate('c').first()

/** Those of a subject that still run, held until the transaction ends. */
export const lockOpenOf = (trx: Db, subject: Subject): Promise<Clock[]> =>
  clocks(trx).where(of(subject)).whereNull('metAt').orderBy('ruleCode').forUpdate('c')

/** Started again it stays the one that there is. */
export async function insert(trx: Db, { subject, due, ...rest }: NewClock): Promise<Clock> {
  const { ruleCode } = rest
  await trx('clocks')
    .insert({ ...of(subject), ...rest, ...timesOf(due) })
    .onConflict(['subjectKind', 'subjectId', 'ruleCode'])
    .ignore()
  return (await clocks(trx)
    .where({ ...of(subject), ruleCode })
    .first())!
}

export const move = (trx: Db, id: string, due: Due) => trx('clocks').where({ id }).update(timesOf(due))

const timesOf = ({ at, steps }: Due) => ({ dueAt: at, explain: JSON.stringify(steps) })

export const meet = (trx: Db, ids: string[], at?: Date) =>
  trx('clocks')
    .whereIn('id', ids)
    .update({ metAt: at ?? trx.raw('portal_now()') })

export const pause = (trx: Db, clockIds: string[], reason: string, by: number | null) =>
  trx('clockPauses').insert(
    clockIds.map((clockId) => ({ clockId, fromAt: trx.raw('portal_now()'), reason, by })),
  )

/** A pause ends at the earliest when it began, also where a clock was set back. */
export const endPauses = (trx: Db, clockIds: string[], endedBy: number | null) =>
  trx('clockPauses')
    .whereIn('clockId', clockIds)
    .whereNull('toAt')
    .update({ toAt: trx.raw('greatest(from_at, portal_now())'), endedBy })
