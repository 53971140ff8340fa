import { DESK_ROLES, hasRole, type Actor } from '../../actor'
import type { Db } from '../../database/connect'
import { NotFound } from '../../errors'
import { isUuid } from '../../web/form'
import * as documents from '../document-queries'
import * as editions from '../edition-queries'
import * as desk from './clearance-desk-queries'
import type { Asked } from './clearance-desk-queries'

/** What this agency was asked; what others were asked, and what was taken back, is as unknown as nothing. */
export async function asked(db: Db, by: Actor, id: string): Promise<Asked> {
  const found = isUuid(id) ? await desk.byId(db, id) : undefined
  if (!found || !hasRole(by, found.agencyId, ...DESK_ROLES)) throw new NotFound()
  return found
}

/** The same with its statement locked: nobody changes it, decides on it or takes the request back meanwhile. */
export async function holdAsked(trx: Db, by: Actor, id: string) {
  const { documentId } = await asked(trx, by, id)
  const document = (await documents.lock(trx, documentId))!
  const clearance = await asked(trx, by, id)
  return { document, clearance, writers: await editions.writersOf(trx, clearance.editionId) }
}
