import type { Db } from '../database/connect'
import type { Day } from '../law/days'
import type { Form, Kind, Occasion } from './rules'

export interface Document {
  id: string
  agencyId: number
  kind: Kind
  form: Form
  occasion: Occasion
  slug: string | null
  number: number | null
  numberYear: number | null
  symbol: string | null
  caseId: string | null
  sourceKey: string | null
  issuedOn: Day | null
}

const documents = (db: Db) => db<Document>('documents')

export type NewDocument = Pick<Document, 'agencyId' | 'kind' | 'form' | 'occasion'> &
  Partial<Pick<Document, 'sourceKey' | 'issuedOn' | 'slug' | 'caseId'>> & {
    sourceUrl?: string | null
    createdBy: number | null
  }

export async function insert(db: Db, values: NewDocument): Promise<Document> {
  const [document] = await db<Document>('documents').insert(values).returning('*')
  return document as Document
}

export const byId = (db: Db, id: string) => documents(db).where({ id }).first()

export const ofEdition = (db: Db, editionId: string): Promise<Document | undefined> =>
  db('documents as d').join('editions as e', 'e.documentId', 'd.id').where('e.id', editionId).first('d.*')

/** Held until the transaction ends, so that two people cannot decide on one statement. */
export const lock = (db: Db, id: string) => documents(db).where({ id }).forUpdate().first()

export const bySourceKey = (db: Db, sourceKey: string) => documents(db).where({ sourceKey }).first()

export const update = (db: Db, id: string, values: Partial<Omit<Document, 'id'>>) =>
  documents(db).where({ id }).update(values)

/** Two statements of one title wait for each other, so that each finds an address of its own. */
export const holdSlug = (db: Db, slug: string) =>
  db.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [slug])

export const slugTaken = async (db: Db, slug: string): Promise<boolean> =>
  (await documents(db).where({ slug }).first('id')) !== undefined ||
  (await db('slugHistory').where({ slug }).first('slug')) !== undefined

/** The counter's row is held until the transaction ends: numbers come in a row and none is given twice. */
export async function takeNumber(db: Db, agencyId: number, year: number): Promise<number> {
  const [counter] = await db('documentCounters')
    .insert({ agencyId, year, last: 1 })
    .onConflict(['agencyId', 'year'])
    .merge({ last: db.raw('document_counters.last + 1') })
    .returning<{ last: number }[]>('last')
  return counter!.last
}

/** The number that the next one would take; nobody holds it. */
export const nextNumber = async (db: Db, agencyId: number, year: number): Promise<number> =>
  ((
    await db<{ agencyId: number; year: number; last: number }>('documentCounters')
      .where({ agencyId, year })
      .first()
  )?.last ?? 0) + 1
