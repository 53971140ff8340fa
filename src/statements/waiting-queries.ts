import type { Db } from '../database/connect'
import { MOST_LINES } from '../web/waiting'

export const BLOCKS = [
  'countersign',
  'overdue',
  'approve',
  'agencies',
  'rejected',
  'scheduled',
  'published',
  'draft',
  'submitted',
  'uncountersigned',
] as const
export type BlockName = (typeof BLOCKS)[number]

export interface WaitingStatement {
  documentId: string
  block: BlockName
  title: string
  nameVi: string
  nameEn: string | null
  /** Whoever began it. */
  writer: string | null
  /** Of the last thing that was done with it. */
  since: Date
  publishAt: Date | null
  /** Why it was given back. */
  reason: string | null
  /** Until when a second person should have signed. */
  signBy: Date | null
  signLate: boolean
  /** How many there are in its block. */
  count: number
}

export interface Viewer {
  accountId: number
  agencyIds: number[]
  /** Where the viewer may approve. */
  approves: number[]
}

const GONE = `exists (select 1 from editions x where x.document_id = e.document_id and x.state in ('withdrawn', 'removed'))`
const STANDING = `(select x.id from editions x
  where x.document_id = e.document_id and x.state in ('approved', 'withdrawn', 'removed') and x.publish_at <= portal_now()
  order by x.publish_at desc, x.ordinal desc limit 1)`
const WROTE = ':me in (select edition_writers(e.id))'
const ANSWERED = ':me in (select edition_answerers(e.id))'
const APPROVES = 'd.agency_id = any(:approves)'
const MINE = `(${WROTE} or coalesce(e.submitted_by = :me, false))`

const editionsWhere = (block: string, which: string) => `
  select e.id, e.document_id, e.publish_at, e.created_by as writer_id, d.agency_id, ${block} as block
  from editions e join documents d on d.id = e.document_id
  where d.agency_id = any(:agencies) and (not d.limited or may_read_document(d.id, :me)) and ${which}`

/** The rules of rules.ts: whoever wrote any of it or answered on it does not approve it, and nothing comes back that was withdrawn. */
const WORKED_ON = editionsWhere(
  `case
    when e.state = 'submitted' and ${APPROVES} and not ${WROTE} and not ${ANSWERED}
      then case when clearances_agreed(e.id) then 'approve' else 'agencies' end
    when ${MINE} then e.state end`,
  `e.state in ('draft', 'submitted', 'rejected') and not ${GONE}`,
)
/** Then it concerns all who decide there, also those who may not sign: they may withdraw it. */
const OVERDUE = `exists (select 1 from clocks k where k.subject_kind = 'edition' and k.subject_id = e.id
  and k.met_at is null and k.due_at <= portal_now())`
const URGENT = editionsWhere(
  `case
    when e.approved_by <> :me and ${APPROVES} and not ${WROTE} and not ${ANSWERED} then 'countersign'
    when ${APPROVES} and ${OVERDUE} then 'overdue'
    when e.approved_by = :me or ${WROTE} then 'uncountersigned' end`,
  `e.state = 'approved' and e.urgent and e.countersigned_by is null and e.id = ${STANDING}`,
)
const PUT_OUT = editionsWhere(
  `case when e.publish_at > portal_now() then 'scheduled' else 'published' end`,
  `e.state = 'approved' and d.source_key is null and not ${GONE}
    and e.publish_at >= vietnam_day(portal_now())::timestamp at time zone 'Asia/Ho_Chi_Minh'`,
)

/** What was touched last is looked for first; what waits for a person has waited the longest first. */
const PRESSING = `case when block = 'published' then - extract(epoch from publish_at)
  when block = 'scheduled' then extract(epoch from publish_at)
  when block = 'draft' then - extract(epoch from since) else extract(epoch from since) end`

/** The statements of one's agencies that need something or go out, the first few of each block. */
export async function waitingFor(db: Db, viewer: Viewer): Promise<WaitingStatement[]> {
  const { rows } = await db.raw<{ rows: WaitingStatement[] }>(
    `with sorted as (
       select s.*, v.at as since from (${WORKED_ON} union all ${URGENT} union all ${PUT_OUT}) s
         join lateral (select at from edition_events
           where edition_id = s.id and (s.block not in ('approve', 'agencies', 'submitted') or event = 'submitted')
           order by id desc limit 1) v on true
       where s.block is not null
     ), counted as (
       select *, count(*) over (partition by block) as count,
         row_number() over (partition by block order by ${PRESSING}, id) as place
       from sorted)
     select w.document_id, w.block, w.since, w.publish_at, w.count, c.due_at as sign_by,
       coalesce(c.due_at <= portal_now(), false) as sign_late, r.title, g.name_vi, g.name_en, p.full_name as writer,
       (select reason from edition_events where w.block = 'rejected' and edition_id = w.id and event in ('rejected', 'recalled')
        order by id desc limit 1) as reason
     from counted w join agencies g on g.id = w.agency_id
       join lateral (
         select revision_id from edition_texts where edition_id = w.id order by locale = 'en' limit 1) t on true
       join revisions r on r.id = t.revision_id
       left join clocks c on c.subject_kind = 'edition' and c.subject_id = w.id and c.met_at is null
         and w.block in ('countersign', 'overdue', 'uncountersigned')
       left join accounts a on a.id = w.writer_id left join people p on p.id = a.person_id
     where w.place <= ${MOST_LINES} order by w.block, w.place`,
    { me: viewer.accountId, agencies: viewer.agencyIds, approves: viewer.approves },
  )
  return rows
}
