import type { MayRead } from '../files/routes'
import { mayOpen } from './access'
import * as documents from './document-queries'

/** Of an edition in whatever state: those who work on that statement. The public has its own way in. */
export const mayReadEditionFile: MayRead = async (db, editionId, { actor }) => {
  if (!actor) return false
  const document = await documents.ofEdition(db, editionId)
  return document !== undefined && mayOpen(db, actor, document)
}
