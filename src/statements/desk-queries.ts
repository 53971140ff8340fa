import type { Db } from '../database/connect'
import type { Locale } from '../i18n'
import type { Day } from '../law/days'
import type { ChangeKind, Form, Kind, Occasion, State } from './rules'

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

export interface Edition {
  id: string
  documentId: string
  ordinal: number
  state: State
  publishAt: Date | null
  changeKind: ChangeKind
  changeNote: string | null
  submittedBy: number | null
  approvedBy: number | null
  urgent: boolean
  urgentReason: string | null
  countersignedBy: number | null
  speakerAppointmentId: string | null
  speakerName: string | null
  speakerPosition: string | null
  issuerName: string | null
  lockVersion: number
  createdBy: number | null
}

export interface Revision {
  id: string
  locale: Locale
  title: string
  summary: string
  bodyMd: string
  bodyHtml: string
  createdAt: Date
  writer: string | null
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

export interface EditionEvent {
  at: Date
  event: string
  ordinal: number
  name: string | null
  reason: string | null
}

const documents = (db: Db) => db<Document>('documents')
const editions = (db: Db) => db<Edition>('editions')

// documents

export type NewDocument = Pick<Document, 'agencyId' | 'kind' | 'form' | 'occasion'> &
  Partial<Pick<Document, 'sourceKey' | 'issuedOn' | 'slug'>> & {
    sourceUrl?: string | null
    createdBy: number | null
  }

export async function insertDocument(db: Db, values: NewDocument): Promise<Document> {
  const [document] = await db<Document>('documents').insert(values).returning('*')
  return document as Document
}

export const document = (db: Db, id: string) => documents(db).where({ id }).first()

/** Held until the transaction ends, so that two people cannot decide on one statement. */
export const lockDocument = (db: Db, id: string) => documents(db).where({ id }).forUpdate().first()

export const bySourceKey = (db: Db, sourceKey: string) => documents(db).where({ sourceKey }).first()

export const updateDocument = (db: Db, id: string, values: Partial<Omit<Document, 'id'>>) =>
  documents(db).where({ id }).update(values)

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

// editions

export async function insertEdition(
  db: Db,
  values: Pick<Edition, 'documentId' | 'ordinal' | 'changeKind' | 'createdBy'> & Partial<Edition>,
): Promise<Edition> {
  const [edition] = await editions(db).insert(values).returning('*')
  return edition as Edition
}

/** The working copy, or else the edition that was approved last. */
export const latest = (db: Db, documentId: string) =>
  editions(db).where({ documentId }).orderBy('ordinal', 'desc').first()

/** What the public reads, or will read at its hour. */
export const latestApproved = (db: Db, documentId: string) =>
  editions(db).where({ documentId, state: 'approved' }).orderBy('ordinal', 'desc').first()

export const updateEdition = (db: Db, id: string, values: Partial<Omit<Edition, 'id'>>) =>
  db('editions')
    .where({ id })
    .update({ ...values, lockVersion: db.raw('lock_version + 1') })

/** Everyone who wrote any revision that is in this edition or was written for it. */
export async function writersOf(db: Db, editionId: string): Promise<number[]> {
  const { rows } = await db.raw<{ rows: { id: number }[] }>('select edition_writers(?) as id', [editionId])
  return rows.map(({ id }) => id)
}

// texts

export const textsOf = (db: Db, editionId: string): Promise<Revision[]> =>
  db('editionTexts as t')
    .join('revisions as r', 'r.id', 't.revisionId')
    .leftJoin('accounts as a', 'a.id', 'r.createdBy')
    .leftJoin('people as p', 'p.id', 'a.personId')
    .where('t.editionId', editionId)
    .orderByRaw(`t.locale = 'en'`)
    .select('r.id', 't.locale', 'r.title', 'r.summary', 'r.bodyMd', 'r.bodyHtml', 'r.createdAt')
    .select('p.fullName as writer')

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

export const dropText = (db: Db, editionId: string, locale: Locale) =>
  db('editionTexts').where({ editionId, locale }).delete()

/** A new edition begins with the words of the one before. */
export const copyTexts = (db: Db, from: string, to: string) =>
  db.raw(
    'insert into edition_texts (edition_id, locale, revision_id) select ?, locale, revision_id from edition_texts where edition_id = ?',
    [to, from],
  )

// events

interface NewEvent {
  editionId: string
  event: string
  state: State
  accountId: number | null
  reason?: string | null
}

export const note = (db: Db, event: NewEvent) => db('editionEvents').insert(event)

export const eventsOf = (db: Db, documentId: string): Promise<EditionEvent[]> =>
  db('editionEvents as v')
    .join('editions as e', 'e.id', 'v.editionId')
    .leftJoin('accounts as a', 'a.id', 'v.accountId')
    .leftJoin('people as p', 'p.id', 'a.personId')
    .where('e.documentId', documentId)
    .orderBy('v.id', 'desc')
    .select('v.at', 'v.event', 'v.reason', 'e.ordinal', 'p.fullName as name')

// the desk's list

export interface DeskRow {
  documentId: string
  agencyId: number
  kind: Kind
  number: number | null
  symbol: string | null
  title: string
  state: State
  publishAt: Date | null
  ordinal: number
  urgent: boolean
  countersignedBy: number | null
  changedAt: Date
  writer: string | null
}

/** What stands where: each document by its latest edition, the latest touched first. */
export const desk = (
  db: Db,
  agencyIds: number[],
  states: State[],
  limit: number,
  offset: number,
): Promise<DeskRow[]> =>
  deskRows(db, agencyIds, states)
    .orderByRaw('v.at desc, d.id')
    .limit(limit)
    .offset(offset)
    .select('d.id as documentId', 'd.agencyId', 'd.kind', 'd.number', 'd.symbol', 'r.title', 'e.state')
    .select(
      'e.publishAt',
      'e.ordinal',
      'e.urgent',
      'e.countersignedBy',
      'v.at as changedAt',
      'p.fullName as writer',
    )

export const deskCount = async (db: Db, agencyIds: number[], states: State[]): Promise<number> =>
  (await deskRows(db, agencyIds, states).count<{ count: number }>('* as count').first())?.count ?? 0

const deskRows = (db: Db, agencyIds: number[], states: State[]) =>
  db('documents as d')
    .joinRaw(
      `join lateral (select * from editions where document_id = d.id order by ordinal desc limit 1) e on true
       join lateral (select revision_id from edition_texts where edition_id = e.id order by locale = 'en' limit 1) t on true
       join revisions r on r.id = t.revision_id
       join lateral (select at from edition_events where edition_id = e.id order by id desc limit 1) v on true
       left join accounts a on a.id = e.created_by
       left join people p on p.id = a.person_id`,
    )
    .whereIn('d.agencyId', agencyIds)
    .whereIn('e.state', states)
