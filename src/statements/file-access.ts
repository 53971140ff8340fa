import type { MayRead } from '../files/routes'
import { mayOpen } from './access'
import { isKeptFrom } from './changes/kept-texts'
import * as documents from './document-queries'

/** Of an edition in whatever state: those who work on that statement. The public has its own way in. */
export const mayReadEditionFile: MayRead = async (db, editionId, { actor }) => {
  const document = actor && (await documents.ofEdition(db, editionId))
  if (!document || (await isKeptFrom(db, actor!, document))) return false
  return mayOpen(db, actor!, document)
}
