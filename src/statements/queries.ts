import type { Db } from '../database/connect'
import type { Locale } from '../i18n'
import type { Day } from '../law/days'
import type { Authority } from '../spokespeople/authority'
import { fromKept, type Kept } from '../spokespeople/authority-kept'
import { numbersIn } from './numbers'
import type { ChangeKind, Form, Kind, Occasion, State } from './rules'

/** One line of a list. */
export interface Listed {
  documentId: string
  agencyId: number
  agencySlug: string | null
  agencyNameVi: string | null
  agencyNameEn: string | null
  kind: Kind
  slug: string
  number: number | null
  symbol: string | null
  issuedOn: Day | null
  firstPublishAt: Date
  /** Of the newest edition, however small its change. */
  publishAt: Date
  imported: boolean
  issuerName: string
  locale: Locale
  title: string
  summary: string
  state: State
  /** What readers were told of last: small changes do not hide it. */
  lastChangeKind: ChangeKind
  lastChangeAt: Date
  awaitsCountersignature: boolean
  speakerName: string | null
  speakerPosition: string | null
  withdrawnAt: Date | null
  withdrawnReason: string | null
  withdrawnReasonEn: string | null
}

/** A statement as it stands now, in one language. */
export interface PublicStatement extends Listed {
  editionId: string
  form: Form
  occasion: Occasion
  ordinal: number
  changeKind: ChangeKind
  lastChangeNote: string | null
  lastChangeNoteEn: string | null
  sourceUrl: string | null
  urgentReason: string | null
  bodyMd: string
  bodyHtml: string
  locales: Locale[]
  /** When the edition went out that this English text is of, where the Vietnamese is newer. */
  englishOf: Date | null
}

export interface PublicEdition {
  id: string
  ordinal: number
  publishAt: Date
  changeKind: ChangeKind
  changeNote: string | null
  changeNoteEn: string | null
}

export interface Filter {
  /** Words to find, with or without diacritics; empty finds everything. */
  q: string
  /** Null is every agency. */
  agencyIds: number[] | null
  kind: Kind | null
  form: Form | null
  from: Day | null
  to: Day | null
}

/** Search ranks the newest so many matches; counting stops above so many. */
const RANKED = 2000
export const COUNTED = 1000

const AGENCY = ['a.slug as agencySlug', 'a.nameVi as agencyNameVi', 'a.nameEn as agencyNameEn']
const LIST = [
  ...['s.documentId', 's.agencyId', 's.kind', 's.slug', 's.number', 's.symbol', 's.issuedOn', 's.publishAt'],
  ...['s.imported', 's.issuerName', 's.locale', 's.title', 's.summary', 's.state', 's.firstPublishAt'],
  ...['s.lastChangeKind', 's.lastChangeAt'],
  ...[
    's.awaitsCountersignature',
    's.speakerName',
    's.speakerPosition',
    's.withdrawnAt',
    's.withdrawnReason',
    's.withdrawnReasonEn',
    ...AGENCY,
  ],
]

/** In the reader's language where there is one, otherwise in the one there is. */
const inLanguage = (db: Db, locale: Locale) =>
  db('pub.statements as s')
    .leftJoin('pub.agencies as a', 'a.id', 's.agencyId')
    .whereRaw('(s.locale = :locale or not (:locale = any(s.locales)))', { locale })

/** An array, because PostgreSQL takes a word it has no figures of for a common one and would join every statement. */
const FOUND = `s.document_id = any(array(
  select m.document_id from pub.statements m where m.tsv @@ websearch_to_tsquery('public.vi', ?)))`

/** A dash between spaces stands for nothing; one before a word leaves the word out. */
const wordsOf = (q: string) => [...numbersIn(q), q.replace(/\s[-–—]\s/g, ' ')].join(' or ')

/** Who looks for a withdrawn statement shall learn that it was withdrawn, not that it is a forgery. */
function matching(db: Db, locale: Locale, { q, agencyIds, kind, form, from, to }: Filter) {
  const query = inLanguage(db, locale).whereIn('s.state', q === '' ? ['approved'] : ['approved', 'withdrawn'])
  if (q !== '') void query.whereRaw(FOUND, [wordsOf(q)])
  if (agencyIds) void query.whereIn('s.agencyId', agencyIds)
  if (kind) void query.where('s.kind', kind)
  // an archive does not say how its texts went out
  if (form) void query.where({ 's.form': form, 's.imported': false })
  if (from) void query.where('s.issuedOn', '>=', from)
  if (to) void query.where('s.issuedOn', '<=', to)
  return query
}

const NEWEST = 's.issued_on desc nulls last, s.publish_at desc, s.document_id'

export const list = (
  db: Db,
  locale: Locale,
  filter: Filter,
  limit: number,
  offset: number,
): Promise<Listed[]> =>
  filter.q === ''
    ? matching(db, locale, filter).select<Listed[]>(LIST).orderByRaw(NEWEST).limit(limit).offset(offset)
    : ranked(db, locale, filter, limit, offset)

/** What went out last, corrections too; archives only where there is room. */
export async function recent(
  db: Db,
  locale: Locale,
  agencyIds: number[] | null,
  limit: number,
): Promise<Listed[]> {
  const filter = { q: '', agencyIds, kind: null, form: null, from: null, to: null }
  const of = (imported: boolean) =>
    matching(db, locale, filter).where('s.imported', imported).select<Listed[]>(LIST).limit(limit)
  const own = await of(false).orderByRaw('s.publish_at desc, s.document_id')
  return own.length < limit ? [...own, ...(await of(true).orderByRaw(NEWEST))].slice(0, limit) : own
}

/** Whoever follows has to hear of what was withdrawn too. */
export function withdrawn(
  db: Db,
  locale: Locale,
  agencyIds: number[] | null,
  limit: number,
): Promise<Listed[]> {
  const query = inLanguage(db, locale).where('s.state', 'withdrawn')
  if (agencyIds) void query.whereIn('s.agencyId', agencyIds)
  return query.select<Listed[]>(LIST).orderByRaw('s.withdrawn_at desc, s.document_id').limit(limit)
}

/** The best of the newest matches, so that a common word costs no more than a rare one; a number's own statement first. */
function ranked(db: Db, locale: Locale, filter: Filter, limit: number, offset: number): Promise<Listed[]> {
  const newest = matching(db, locale, filter).select(LIST).select('s.tsv').orderByRaw(NEWEST).limit(RANKED)
  return db
    .from(newest.as('s'))
    .select<Listed[]>('s.*')
    .orderByRaw(`s.tsv @@ websearch_to_tsquery('public.vi', ?) desc`, [numbersIn(filter.q).join(' or ')])
    .orderByRaw(`ts_rank_cd(s.tsv, websearch_to_tsquery('public.vi', ?)) desc, ${NEWEST}`, [
      wordsOf(filter.q),
    ])
    .limit(limit)
    .offset(offset)
}

/** Up to one more than COUNTED: beyond it nobody needs the exact figure. */
export async function count(db: Db, locale: Locale, filter: Filter): Promise<number> {
  const capped = matching(db, locale, filter)
    .select('s.documentId')
    .limit(COUNTED + 1)
  const row = await db.from(capped.as('found')).count<{ count: number }>('* as count').first()
  return row?.count ?? 0
}

/** Stands before and after a found word; page.ts takes them out again. */
export const MARK = { start: '\ue000', stop: '\ue001' }

/** The passages of these statements in which the words were found. */
export async function passages(db: Db, found: Listed[], q: string): Promise<Map<string, string>> {
  const { rows } = await db.raw<{ rows: { documentId: string; passage: string }[] }>(
    `select document_id, ts_headline('public.vi', body_html, websearch_to_tsquery('public.vi', :q),
       'MaxWords=40, MinWords=20, MaxFragments=1, StartSel=${MARK.start}, StopSel=${MARK.stop}') as passage
     from pub.statements where document_id = any(:ids) and (document_id, locale) in (
       select unnest(:ids::uuid[]), unnest(:locales::text[]))`,
    {
      q: wordsOf(q),
      ids: found.map(({ documentId }) => documentId),
      locales: found.map(({ locale }) => locale),
    },
  )
  return new Map(rows.map(({ documentId, passage }) => [documentId, passage]))
}

export const bySlug = (db: Db, locale: Locale, slug: string): Promise<PublicStatement | undefined> =>
  inLanguage(db, locale)
    .where('s.slug', slug)
    .first('s.*', ...AGENCY)

/** Where a statement went whose address was changed. */
export const movedTo = async (db: Db, slug: string): Promise<string | undefined> =>
  (await db<{ slug: string; currentSlug: string }>('pub.slugHistory').where({ slug }).first())?.currentSlug

/** By what right it was said, where that was kept with it. */
export async function authorityOf(db: Db, editionId: string): Promise<Authority | null> {
  const found = await db<{ editionId: string; authority: Kept }>('pub.authorities')
    .where({ editionId })
    .first()
  return found ? fromKept(found.authority) : null
}

/** Every edition that was ever public, the latest last. */
export const editionsOf = (db: Db, documentId: string): Promise<PublicEdition[]> =>
  db('pub.editions as e')
    .join('pub.changeNotes as n', 'n.editionId', 'e.id')
    .where({ 'e.documentId': documentId })
    .orderByRaw('e.publish_at, e.ordinal')
    .select<PublicEdition[]>('e.*', 'n.noteEn as changeNoteEn')
