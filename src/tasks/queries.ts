import type { Knex } from 'knex'
import type { Db } from '../database/connect'
import type { Kind, Scope, SubjectKind } from './rules'

/** Ids only: who and what it is about is read where it leads. */
export interface NewTask {
  agencyId: number
  kind: Kind
  subjectKind: SubjectKind
  subjectId: string
}

export interface Task extends NewTask {
  id: string
  createdAt: Date
  doneAt: Date | null
  doneBy: number | null
}

export interface Listed extends Task {
  agencyName: string
}

const tasks = (db: Db) => db<Task>('tasks')

/** Its id; undefined when the same is open already. */
export async function insert(trx: Db, task: NewTask): Promise<string | undefined> {
  const [row] = await tasks(trx)
    .insert(task)
    .onConflict(trx.raw('(agency_id, kind, subject_kind, subject_id) where done_at is null'))
    .ignore()
    .returning('id')
  return row?.id
}

/** Held until the transaction ends, so that a task is done once. */
export const lock = (trx: Db, id: string): Promise<Task | undefined> =>
  tasks(trx).where({ id }).forUpdate().first()

export const setDone = (trx: Db, id: string, doneBy: number | null) =>
  tasks(trx)
    .where({ id })
    .update({ doneBy, doneAt: trx.raw('portal_now()') })

/** Held like the one above. */
export const lockOpen = (trx: Db, task: NewTask): Promise<Task | undefined> =>
  tasks(trx)
    .where({ agencyId: task.agencyId, kind: task.kind })
    .where({ subjectKind: task.subjectKind, subjectId: task.subjectId })
    .whereNull('doneAt')
    .forUpdate()
    .first()

/** Of every agency. */
export const openAbout = (db: Db, subjectKind: SubjectKind): Promise<Task[]> =>
  tasks(db).where({ subjectKind }).whereNull('doneAt').orderBy(['createdAt', 'id'])

const openWithin = (db: Db, scopes: Scope[]): Knex.QueryBuilder =>
  db('tasks as t')
    .whereNull('t.doneAt')
    .where((either) => {
      for (const { kind, subjectKind, agencyIds } of scopes)
        void either.orWhere((one) => void one.where({ kind, subjectKind }).whereIn('t.agencyId', agencyIds))
    })

/** The longest waiting on top. */
export const openOf = (db: Db, scopes: Scope[], limit: number, offset: number): Promise<Listed[]> =>
  openWithin(db, scopes)
    .join('agencies as g', 'g.id', 't.agencyId')
    .orderBy(['t.createdAt', 't.id'])
    .limit(limit)
    .offset(offset)
    .select('t.*', 'g.nameVi as agencyName') as Promise<Listed[]>

export async function countOpen(db: Db, scopes: Scope[]): Promise<number> {
  const [row] = (await openWithin(db, scopes).count('* as count')) as [{ count: number }]
  return row.count
}
