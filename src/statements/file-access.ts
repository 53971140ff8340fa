import { hasRole } from '../actor'
import type { MayRead } from '../files/routes'
import * as documents from './document-queries'
import { STATEMENT_ROLES } from './rules'

/** Of an edition in whatever state: those who work on the statements of its agency. The public has its own way in. */
export const mayReadEditionFile: MayRead = async (db, editionId, { actor }) => {
  const document = actor && (await documents.ofEdition(db, editionId))
  return document !== undefined && hasRole(actor!, document.agencyId, ...STATEMENT_ROLES)
}
