import type { Db } from '../../database/connect'
import type { Locale } from '../../i18n'

/** The content of an edition as it is now, in hexadecimal. */
export async function sha256Of(db: Db, editionId: string): Promise<string> {
  const { rows } = await db.raw<{ rows: { sha256: string }[] }>(
    `select encode(edition_sha256(?), 'hex') as sha256`,
    [editionId],
  )
  return rows[0]!.sha256
}

/** What was submitted last: its texts' ids, one a language. */
export async function submittedTexts(db: Db, editionId: string): Promise<string[]> {
  const row = await db<{ editionId: string; revisions: Record<string, string> }>('submissions')
    .where({ editionId })
    .orderBy('id', 'desc')
    .first()
  return Object.values(row?.revisions ?? {})
}

/** One language of a statement, as somebody read it. */
export interface ReadText {
  id: string
  locale: Locale
  title: string
  summary: string
  bodyMd: string
  bodyHtml: string
}

/** Those of these texts that are of this statement, Vietnamese first. */
export const textsOf = (db: Db, documentId: string, ids: string[]): Promise<ReadText[]> =>
  db<ReadText & { documentId: string }>('revisions')
    .where({ documentId })
    .whereIn('id', ids)
    .orderByRaw(`locale = 'en'`)
    .select('id', 'locale', 'title', 'summary', 'bodyMd', 'bodyHtml')
