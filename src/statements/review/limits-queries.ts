import type { Db } from '../../database/connect'

export interface Reader {
  accountId: number
  name: string
}

/** Those named, whether they count now or not. */
export const readersOf = (db: Db, documentId: string): Promise<Reader[]> =>
  db('documentReaders as r')
    .join('accounts as a', 'a.id', 'r.accountId')
    .join('people as p', 'p.id', 'a.personId')
    .where('r.documentId', documentId)
    .orderBy('p.fullName')
    .select('r.accountId', 'p.fullName as name')

/** These and no others. */
export async function setReaders(trx: Db, documentId: string, accountIds: number[], addedBy: number) {
  await trx('documentReaders').where({ documentId }).whereNotIn('accountId', accountIds).delete()
  if (accountIds.length === 0) return
  await trx('documentReaders')
    .insert(accountIds.map((accountId) => ({ documentId, accountId, addedBy })))
    .onConflict(['documentId', 'accountId'])
    .ignore()
}
