import type { Knex } from 'knex'
import type { Db } from '../../database/connect'
import type { Locale } from '../../i18n'
import type { Day } from '../../law/days'
import { numberOf } from '../numbers'
import type { ChangeKind, Kind, State } from '../rules'
import type { FileBeside, StatementBeside } from './beside-rules'

/** The words of an edition that is or was public, in one language. */
export interface EditionText {
  editionId: string
  ordinal: number
  publishAt: Date
  changeKind: ChangeKind
  changeNote: string | null
  speakerName: string | null
  speakerPosition: string | null
  locale: Locale
  title: string
  summary: string
  bodyHtml: string
}

/** The oldest first. */
export const historyOf = (db: Db, documentId: string): Promise<EditionText[]> =>
  db('pub.editionTexts').where({ documentId }).orderByRaw('publish_at, ordinal').select<EditionText[]>('*')

type OfEdition<T> = T & { editionId: string }

/** Of every edition, in their order. */
export const filesOf = (db: Db, documentId: string): Promise<OfEdition<FileBeside>[]> =>
  db('pub.editionFiles')
    .where({ documentId })
    .orderBy(['position', 'publicId'])
    .select<OfEdition<FileBeside>[]>('*')

/** Of every edition, what it spoke of. */
export async function statementsBeside(
  db: Db,
  locale: Locale,
  documentId: string,
): Promise<OfEdition<StatementBeside>[]> {
  const about = db('pub.editionLinks').where({ documentId }).select('targetId')
  const found = await db('pub.editionLinks as l')
    .join(statements(db, locale, about).unionAll(removed(db)).as('d'), 'd.documentId', 'l.targetId')
    .where('l.documentId', documentId)
    .orderByRaw('d.issued_on, d.slug')
    .select<OfEdition<Linked & { id: string }>[]>('l.editionId', 'l.targetId as id', ...NAMED)
  return found.map(({ editionId, id, title, ...target }) => ({
    ...{ editionId, id },
    name: [numberOf(target), title].filter(Boolean).join(', '),
  }))
}

/** What stays of a statement that had to be taken away. */
export interface Removal {
  documentId: string
  agencyId: number
  slug: string
  kind: Kind
  number: number | null
  symbol: string | null
  issuedOn: Day | null
  issuerName: string
  at: Date
  legalBasis: string
  legalBasisEn: string | null
  decidedName: string
  decidedRole: 'head' | 'spokesperson'
}

export const removalAt = (db: Db, slug: string) => db<Removal>('pub.removals').where({ slug }).first()

/** @param agencyIds null is every agency */
export function removals(db: Db, agencyIds: number[] | null, limit: number): Promise<Removal[]> {
  const query = db('pub.removals').orderByRaw('at desc, document_id').limit(limit)
  return (agencyIds ? query.whereIn('agencyId', agencyIds) : query).select<Removal[]>('*')
}

/** Another statement that it speaks of, or that speaks of it; without a title when that was removed. */
export interface Linked {
  slug: string
  /** Of the one that speaks of the other. */
  kind: Kind
  number: number | null
  symbol: string | null
  issuedOn: Day | null
  title: string | null
  locale: Locale | null
}

const NAMED = ['d.number', 'd.symbol', 'd.title'] as const
const ABOUT = ['d.slug', 'l.kind', 'd.issuedOn', 'd.locale', ...NAMED]

/** In the reader's language where it is in it. Which ones is asked first: the planner would read all statements. */
const statements = (db: Db, locale: Locale, ids: Knex.QueryBuilder) =>
  db('pub.statements as s')
    .whereRaw('s.document_id = any(array(?))', [ids])
    .whereRaw('(s.locale = :locale or not (:locale = any(s.locales)))', { locale })
    .select('s.documentId', 's.slug', 's.number', 's.symbol', 's.issuedOn', 's.title', 's.locale')

const removed = (db: Db) =>
  db('pub.removals').select('documentId', 'slug', 'number', 'symbol', 'issuedOn', db.raw('null, null'))

/** What it speaks of: that stays said when the other was removed. */
export function linksFrom(db: Db, locale: Locale, documentId: string): Promise<Linked[]> {
  const targets = db('pub.statementLinks').where({ documentId }).select('targetId')
  return db('pub.statementLinks as l')
    .join(statements(db, locale, targets).unionAll(removed(db)).as('d'), 'd.documentId', 'l.targetId')
    .where('l.documentId', documentId)
    .orderByRaw('d.issued_on, d.slug')
    .select<Linked[]>(ABOUT)
}

/** What speaks of it, while it stands. */
export function linksTo(db: Db, locale: Locale, documentId: string): Promise<Linked[]> {
  const standing = { targetId: documentId, state: 'approved' satisfies State }
  const sources = db('pub.statementLinks').where(standing).select('documentId')
  return db('pub.statementLinks as l')
    .join(statements(db, locale, sources).as('d'), 'd.documentId', 'l.documentId')
    .where({ 'l.targetId': documentId, 'l.state': standing.state })
    .orderByRaw('d.issued_on, d.slug')
    .select<Linked[]>(ABOUT)
}

/** What corrected it and does not stand any more: without a title where that was removed. */
export function endedCorrections(db: Db, locale: Locale, documentId: string): Promise<EndedLink[]> {
  const sources = db('pub.endedCorrections').where({ targetId: documentId }).select('documentId')
  return db('pub.endedCorrections as l')
    .join(statements(db, locale, sources).unionAll(removed(db)).as('d'), 'd.documentId', 'l.documentId')
    .where('l.targetId', documentId)
    .orderByRaw('d.issued_on, d.slug')
    .select<EndedLink[]>([...ABOUT, 'l.state'])
}

export interface EndedLink extends Linked {
  state: 'withdrawn' | 'removed'
}

/** An erratum that stands, as others cite it. */
export type Correction = Pick<Linked, 'number' | 'symbol' | 'issuedOn'>

/** Of these statements, what corrects each, the oldest first. */
export async function correctionsOf(db: Db, ids: string[]): Promise<Map<string, Correction[]>> {
  const corrects = { 'l.kind': 'erratum' satisfies Kind, 'l.state': 'approved' satisfies State }
  const sources = db('pub.statementLinks as l').where(corrects).whereIn('l.targetId', ids)
  const found = await db('pub.statementLinks as l')
    .join('pub.statements as s', 's.documentId', 'l.documentId')
    .whereRaw('s.document_id = any(array(?))', [sources.select('l.documentId')])
    .where(corrects)
    .whereIn('l.targetId', ids)
    .distinct<(Correction & { targetId: string })[]>('l.targetId', 's.number', 's.symbol', 's.issuedOn')
    .orderBy(['s.issuedOn', 's.number'])
  return new Map(ids.map((id) => [id, found.filter(({ targetId }) => targetId === id)]))
}
