import type { Db } from '../database/connect'
import type { Locale } from '../i18n'

export interface Revision {
  id: string
  locale: Locale
  title: string
  summary: string
  bodyMd: string
  bodyHtml: string
  createdAt: Date
  writer: string | null
  /** Of English text: that somebody said so when the Vietnamese was changed. */
  stillHolds: boolean
}

export interface NewRevision {
  documentId: string
  editionId: string
  locale: Locale
  title: string
  summary: string
  bodyMd: string
  bodyHtml: string
  bodySha256: Buffer
  createdBy: number | null
}

export const ofEdition = (db: Db, editionId: string): Promise<Revision[]> =>
  db('editionTexts as t')
    .join('revisions as r', 'r.id', 't.revisionId')
    .leftJoin('accounts as a', 'a.id', 'r.createdBy')
    .leftJoin('people as p', 'p.id', 'a.personId')
    .where('t.editionId', editionId)
    .orderByRaw(`t.locale = 'en'`)
    .select('r.id', 't.locale', 'r.title', 'r.summary', 'r.bodyMd', 'r.bodyHtml', 'r.createdAt')
    .select('t.stillHolds', 'p.fullName as writer')

/** A revision is written once and for all; the edition then points to it. */
export async function write(db: Db, revision: NewRevision): Promise<void> {
  const next = db('revisions')
    .where({ documentId: revision.documentId })
    .select(db.raw('coalesce(max(seq), 0) + 1'))
  const [row] = await db('revisions')
    .insert({ ...revision, seq: next })
    .returning<{ id: string }[]>('id')
  await db('editionTexts')
    .insert({ editionId: revision.editionId, locale: revision.locale, revisionId: row!.id })
    .onConflict(['editionId', 'locale'])
    .merge()
}

/** Whether the English text of this edition is said to hold still. */
export const sayHolds = (db: Db, editionId: string, stillHolds: boolean) =>
  db('editionTexts').where({ editionId, locale: 'en' }).update({ stillHolds })

/** When the edition went out whose Vietnamese the English text still says; null where it says this one's. */
export const englishOf = async (db: Db, editionId: string): Promise<Date | null> =>
  (
    await db('editions')
      .whereRaw('id = english_of_earlier(?)', [editionId])
      .first<{ publishAt: Date } | undefined>('publishAt')
  )?.publishAt ?? null

export const drop = (db: Db, editionId: string, locale: Locale) =>
  db('editionTexts').where({ editionId, locale }).delete()

/** A new edition begins with the words of the one before. */
export const copy = (db: Db, from: string, to: string) =>
  db.raw(
    'insert into edition_texts (edition_id, locale, revision_id) select ?, locale, revision_id from edition_texts where edition_id = ?',
    [to, from],
  )
