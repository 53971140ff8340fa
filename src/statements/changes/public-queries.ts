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
  const found = await db('pub.editionLinks as l')
    .join(statements(db, locale).unionAll(removed(db)).as('d'), 'd.documentId', 'l.targetId')
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

/** In the reader's language where it is in it. */
const statements = (db: Db, locale: Locale) =>
  db('pub.statements as s')
    .whereRaw('(s.locale = :locale or not (:locale = any(s.locales)))', { locale })
    .select('s.documentId', 's.slug', 's.number', 's.symbol', 's.issuedOn', 's.title', 's.locale')

const removed = (db: Db) =>
  db('pub.removals').select('documentId', 'slug', 'number', 'symbol', 'issuedOn', db.raw('null, null'))

/** What it speaks of: that stays said when the other was removed. */
export const linksFrom = (db: Db, locale: Locale, documentId: string): Promise<Linked[]> =>
  db('pub.statementLinks as l')
    .join(statements(db, locale).unionAll(removed(db)).as('d'), 'd.documentId', 'l.targetId')
    .where('l.documentId', documentId)
    .orderByRaw('d.issued_on, d.slug')
    .select<Linked[]>(ABOUT)

/** What speaks of it, while it stands. */
export const linksTo = (db: Db, locale: Locale, documentId: string): Promise<Linked[]> =>
  db('pub.statementLinks as l')
    .join(statements(db, locale).as('d'), 'd.documentId', 'l.documentId')
    .where({ 'l.targetId': documentId, 'l.state': 'approved' satisfies State })
    .orderByRaw('d.issued_on, d.slug')
    .select<Linked[]>(ABOUT)
