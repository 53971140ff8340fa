import type { Db } from '../database/connect'

/** What those at the desk tell each other; nobody else ever reads it. */
export interface Note {
  id: number
  at: Date
  body: string
  writer: string
}

export async function insert(
  db: Db,
  values: { requestId: string; accountId: number; body: string },
): Promise<string> {
  const [row] = await db('requestNotes').insert(values).returning<{ id: number }[]>('id')
  return String(row!.id)
}

export const ofRequest = (db: Db, requestId: string): Promise<Note[]> =>
  db('requestNotes as n')
    .join('accounts as a', 'a.id', 'n.accountId')
    .join('people as p', 'p.id', 'a.personId')
    .where({ requestId })
    .orderBy('n.id')
    .select('n.id', 'n.at', 'n.body', 'p.fullName as writer')
