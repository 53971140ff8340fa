import * as memberships from '../accounts/membership-queries'
import type { Addressee } from '../accounts/membership-queries'
import type { Db } from '../database/connect'
import * as documents from './document-queries'
import type { Document } from './document-queries'
import { APPROVERS } from './rules'

/** Those who may be written to of it: what is kept to some is not named to others. */
export async function whoMayKnow(trx: Db, documentId: string, people: Addressee[]): Promise<Addressee[]> {
  const ids = people.map(({ accountId }) => accountId)
  const open = await documents.readersAmong(trx, documentId, ids)
  return people.filter(({ accountId }) => open.includes(accountId))
}

export const approversOf = async (trx: Db, { id, agencyId }: Pick<Document, 'id' | 'agencyId'>) =>
  whoMayKnow(trx, id, await memberships.emailsOf(trx, agencyId, APPROVERS))
