import type { Db } from '../database/connect'
import type { Locale } from '../i18n'
import * as removals from './changes/removal-queries'
import type { Document } from './document-queries'
import { nameOfRemoved } from './names'
import * as texts from './text-queries'

/** What an edition is called in a letter: no word of what was taken off for good leaves the portal. */
export async function titleIn(db: Db, document: Document, editionId: string) {
  const [text] = await texts.ofEdition(db, editionId)
  const isGone = await removals.isRemoved(db, document.id)
  return (locale: Locale): string => (isGone ? nameOfRemoved(document, locale) : text!.title)
}
