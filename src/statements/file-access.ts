import type { MayRead } from '../files/routes'
import { mayOpen } from './access'
import { isKeptFrom } from './changes/kept-texts'
import * as documents from './document-queries'

/** Of an edition in whatever state: those who work on that statement, of a removed one its head. The public has its own way in. */
export const mayReadEditionFile: MayRead = async (db, editionId, { actor }) => {
  if (!actor) return false
  const document = await documents.ofEdition(db, editionId)
  if (!document || !(await mayOpen(db, actor, document))) return false
  return !(await isKeptFrom(db, actor, document))
}
