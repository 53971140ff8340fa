import type { Db } from '../database/connect'
import type { PressRequest } from './queries'

/** What the desk alone knows of a request. */
export interface Work {
  officeName: string
  assignedName: string | null
  recordedName: string | null
  recordedAt: Date
  /** When the journalist was forgotten. */
  erasedAt: Date | null
}

export const workOf = async (db: Db, requestId: string): Promise<Work> =>
  await db('requests as r')
    .join('offices as o', 'o.id', 'r.officeId')
    .leftJoin('accounts as a', 'a.id', 'r.assignedTo')
    .leftJoin('people as p', 'p.id', 'a.personId')
    .leftJoin('accounts as b', 'b.id', 'r.recordedBy')
    .leftJoin('people as w', 'w.id', 'b.personId')
    .leftJoin('requestContacts as c', 'c.requestId', 'r.id')
    .where('r.id', requestId)
    .select('o.name as officeName', 'p.fullName as assignedName', 'w.fullName as recordedName')
    .first<Work>('r.recordedAt', 'c.erasedAt')

const requests = (db: Db) => db<PressRequest>('requests')

export const assign = (db: Db, id: string, assignedTo: number | null) =>
  requests(db).where({ id }).update({ assignedTo })

/** Whoever had it in the other office has it no more. */
export const transfer = (db: Db, id: string, officeId: number) =>
  requests(db).where({ id }).update({ officeId, assignedTo: null })

/** Also of those who no longer work here: their names stay in the history. */
export async function namesOf(db: Db, accountIds: readonly number[]): Promise<Map<number, string>> {
  const rows = await db('accounts as a')
    .join('people as p', 'p.id', 'a.personId')
    .whereIn('a.id', accountIds)
    .select<{ id: number; fullName: string }[]>('a.id', 'p.fullName')
  return new Map(rows.map(({ id, fullName }) => [id, fullName]))
}
