import { hasRole, type Actor } from '../../actor'
import type { Db } from '../../database/connect'
import type { Locale } from '../../i18n'
import type { Document } from '../document-queries'
import { nameOfRemoved } from '../names'
import * as removals from './removal-queries'

/** The words of a statement that was removed are for the head alone; the others see that it was there. */
export const isKeptFrom = async (db: Db, by: Actor, { id, agencyId }: Document): Promise<boolean> =>
  !hasRole(by, agencyId, 'head') && (await removals.isRemoved(db, id))

interface Text {
  locale: Locale
  title: string
  summary: string
  bodyMd: string
  bodyHtml: string
}

/** Also its title is kept: it is called by its number, in the language of each text. */
export const withoutWords =
  (document: Document) =>
  <T extends Text>(text: T): T => ({
    ...text,
    ...{ title: nameOfRemoved(document, text.locale), summary: '', bodyMd: '', bodyHtml: '' },
  })
