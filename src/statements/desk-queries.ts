import type { Db } from '../database/connect'
import type { Day } from '../law/days'
import { TABS, type Tab } from './desk-filters'
import { numberAlone, numbersIn } from './numbers'
import { UNSIGNED_SINCE } from './release/countersign-queries'
import { UNTOLD_SINCE } from './release/release-queries'
import type { Kind, State } from './rules'

export interface DeskRow {
  documentId: string
  agencyId: number
  kind: Kind
  number: number | null
  symbol: string | null
  issuedOn: Day | null
  title: string
  state: State
  publishAt: Date | null
  ordinal: number
  urgent: boolean
  countersignedBy: number | null
  /** Kept to those who are named. */
  limited: boolean
  /** Comments that are not settled. */
  openComments: number
  changedAt: Date
  writer: string | null
  /** Since when it is public and nobody was told. */
  untoldSince: Date | null
  /** Since when its second signature is overdue. */
  unsignedSince: Date | null
  /** Removed, and its words not for this reader. */
  kept: boolean
}

/** Of these agencies, those in which the words are found, with or without diacritics; empty finds all. */
export interface DeskFilter {
  agencyIds: number[]
  /** Whose desk it is: what is kept to others is not there. */
  accountId: number
  q: string
}

/** What stands where: each document by its latest edition, the latest touched first. */
export const list = (
  db: Db,
  filter: DeskFilter,
  tab: Tab,
  limit: number,
  offset: number,
): Promise<DeskRow[]> =>
  found(db, filter)
    .joinRaw(
      `join lateral (select revision_id from edition_texts where edition_id = e.id order by locale = 'en' limit 1) t on true
       join revisions r on r.id = t.revision_id
       join lateral (select at from edition_events where edition_id = e.id order by id desc limit 1) v on true
       left join accounts a on a.id = e.created_by
       left join people p on p.id = a.person_id`,
    )
    .whereIn('e.state', TABS[tab])
    .orderByRaw('v.at desc, d.id')
    .limit(limit)
    .offset(offset)
    .select(
      'd.id as documentId',
      'd.agencyId',
      'd.kind',
      'd.number',
      'd.symbol',
      'd.issuedOn',
      'r.title',
      'e.state',
    )
    .select('e.publishAt', 'e.ordinal', 'e.urgent', 'e.countersignedBy')
    .select(db.raw(`d.limited and document_is_limited(d.id) as limited, ${OPEN_COMMENTS} as open_comments`))
    .select(db.raw(`${UNTOLD_SINCE} as untold_since, ${UNSIGNED_SINCE} as unsigned_since`))
    .select(db.raw(`not ${NOT_KEPT} as kept`, { me: filter.accountId }))
    .select<DeskRow[]>('v.at as changedAt', 'p.fullName as writer')

/** How many stand under each tab. */
export const counts = async (db: Db, filter: DeskFilter): Promise<Record<Tab, number>> => {
  const query = found(db, filter)
  for (const [tab, states] of Object.entries(TABS))
    void query.select(db.raw(`count(*) filter (where e.state = any(?)) as "${tab}"`, [[...states]]))
  return (await query.first()) as Record<Tab, number>
}

/** Of what ended the edition that did. */
const LATEST = `join lateral (select * from editions where document_id = d.id
  order by state in ('withdrawn', 'removed') desc, ordinal desc limit 1) e on true`

/** Of what is public nothing is left to be settled. */
const OPEN_COMMENTS = `(select count(*)::integer from comments c
  where c.edition_id = e.id and c.parent_id is null and e.state in ('draft', 'submitted', 'rejected') and not coalesce(
    (select m.resolved from comment_moves m where m.comment_id = c.id order by m.id desc limit 1), false))`

const WORDS = `exists (select 1 from edition_texts w join revisions x on x.id = w.revision_id
  where w.edition_id = e.id and x.tsv @@ websearch_to_tsquery('public.vi', :q))`

/** What was removed is for its head alone: nobody else finds out by searching what it said. */
const NOT_KEPT = `(not exists (select 1 from removals x where x.document_id = d.id) or exists (
  select 1 from memberships m where m.account_id = :me and m.agency_id = d.agency_id and m.role = 'head'
    and m.valid @> portal_now()))`

/** Alone, or with its symbol however that was typed. */
const NUMBER = `d.number::text = any(:numbers) or
  lower(d.number || regexp_replace(d.symbol, '[\\s/–—-]+', '', 'g')) = any(:numbers)`

const numbersOf = (q: string): string[] =>
  [numberAlone(q) ?? '', ...numbersIn(q)].map((number) => number.toLowerCase())

function found(db: Db, { agencyIds, accountId, q }: DeskFilter) {
  const query = db('documents as d')
    .joinRaw(LATEST)
    .whereIn('d.agencyId', agencyIds)
    .whereRaw('(not d.limited or may_read_document(d.id, ?))', [accountId])
  if (q === '') return query
  const asked = { numbers: numbersOf(q), q, me: accountId }
  return query.whereRaw(`(${NUMBER} or ${WORDS} and ${NOT_KEPT})`, asked)
}
