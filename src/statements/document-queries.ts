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
  /** Kept to those who are named, until it is public. */
  limited: boolean
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

/** Whether nothing keeps this account from it; what role they need is another question. */
export async function mayRead(db: Db, id: string, accountId: number): Promise<boolean> {
  const { rows } = await db.raw<{ rows: { may: boolean }[] }>('select may_read_document(?, ?) as may', [
    id,
    accountId,
  ])
  return rows[0]!.may
}

/** Those of these accounts whom nothing keeps from it. */
export async function readersAmong(db: Db, id: string, accountIds: number[]): Promise<number[]> {
  const { rows } = await db.raw<{ rows: { accountId: number }[] }>(
    'select a as account_id from unnest(?::integer[]) a where may_read_document(?, a)',
    [accountIds, id],
  )
  return rows.map(({ accountId }) => accountId)
}

/** Those of these statements that are kept from this account. */
export const closedTo = (db: Db, accountId: number, ids: string[]): Promise<string[]> =>
  documents(db)
    .whereIn('id', ids)
    .where('limited', true)
    .whereRaw('not may_read_document(id, ?)', [accountId])
    .pluck('id')

/** Whether it is kept to some now: what is public is not. */
export async function isLimited(db: Db, id: string): Promise<boolean> {
  const { rows } = await db.raw<{ rows: { limited: boolean }[] }>(
    'select document_is_limited(?) as limited',
    [id],
  )
  return rows[0]!.limited
}

export const bySourceKey = (db: Db, sourceKey: string) => documents(db).where({ sourceKey }).first()

export const update = (db: Db, id: string, values: Partial<Omit<Document, 'id'>>) =>
  documents(db).where({ id }).update(values)

/** Two statements of one title wait for each other, so that each finds an address of its own. */
export const holdSlug = (db: Db, slug: string) =>
  db.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [slug])

export type Later = Pick<Document, 'id' | 'slug' | 'number' | 'numberYear'> & { code: string }

/**
 * The statement at this address when nobody has read it there and nobody will before this hour. One that is being
 * decided on keeps it: two that wait for each other would wait for ever.
 */
export const laterAt = (trx: Db, slug: string, publishAt: Date): Promise<Later | undefined> =>
  trx('documents as d')
    .join('agencies as a', 'a.id', 'd.agencyId')
    .where('d.slug', slug)
    .whereRaw(
      `not exists (select 1 from editions where document_id = d.id
        and state in ('approved', 'withdrawn', 'removed') and publish_at <= ?)`,
      [publishAt],
    )
    .forUpdate('d')
    .skipLocked()
    .first('d.id', 'd.slug', 'd.number', 'd.numberYear', 'a.code')

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

/**
 * A number of a paper register: the counter goes on after the highest. Held as the counter's own is.
 * @returns the other statement of that year that has it
 */
export async function takeThatNumber(
  db: Db,
  agencyId: number,
  year: number,
  number: number,
): Promise<Document | undefined> {
  await db('documentCounters')
    .insert({ agencyId, year, last: number })
    .onConflict(['agencyId', 'year'])
    .merge({ last: db.raw('greatest(document_counters.last, excluded.last)') })
  return documents(db).where({ agencyId, numberYear: year, number }).first()
}

/**
 * The last number of its year goes back, and the counter to the highest that remains. Held as the counter's own is.
 * @returns false when a later one was given: then it stays
 */
export async function freeNumber(db: Db, { id, agencyId, number, numberYear: year }: Document) {
  const ofYear = () => documents(db).where({ agencyId, numberYear: year })
  await db('documentCounters').where({ agencyId, year }).forUpdate().first('last')
  if (number === null || (await ofYear().where('number', '>', number).first('id'))) return false
  await documents(db).where({ id }).update({ number: null, numberYear: null, symbol: null })
  const highest = await ofYear().max<{ last: number | null }>('number as last').first()
  await db('documentCounters')
    .where({ agencyId, year })
    .update({ last: highest?.last ?? 0 })
  return true
}

/** The number that the next one would take; nobody holds it. */
export const nextNumber = async (db: Db, agencyId: number, year: number): Promise<number> =>
  ((
    await db<{ agencyId: number; year: number; last: number }>('documentCounters')
      .where({ agencyId, year })
      .first()
  )?.last ?? 0) + 1
