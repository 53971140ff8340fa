import type { Db } from '../../database/connect'
import { MOST_LINES } from '../../web/waiting'
import { APPROVERS, WRITERS } from '../rules'

/** What waits for a decision, or for its hour, and is kept to people of whom nobody may decide on it any more. */
export interface Unattended {
  documentId: string
  title: string
  /** Of what waits for its hour. */
  publishAt: Date | null
  /** Whether this person is one of them. */
  seen: boolean
  /** Those among them who may name another. */
  names: string | null
}

/** Those who are named, in one of these roles now. */
const inRole = (roles: string) => `from document_readers r
  join memberships m on m.account_id = r.account_id and m.agency_id = d.agency_id and m.role = any(${roles})
    and m.valid @> portal_now()
  join accounts a on a.id = r.account_id and a.disabled_at is null
  where r.document_id = d.id`

/** An hour is taken away by whoever may approve; a text is approved by a second person. */
const NOBODY = `d.limited and document_is_limited(d.id) and not exists (select 1 ${inRole(':approvers')}
  and (e.state = 'approved' or r.account_id not in (
    select edition_writers(e.id) union all select edition_answerers(e.id))))`

const WAITING = `from documents d
  join lateral (select * from editions where document_id = d.id order by ordinal desc limit 1) e
    on e.state = 'submitted' or e.state = 'approved' and e.publish_at > portal_now()
  join lateral (select revision_id from edition_texts where edition_id = e.id order by locale = 'en' limit 1) t on true
  join revisions v on v.id = t.revision_id`

const ROLES = { approvers: [...APPROVERS], writers: [...WRITERS] }

export async function isUnattended(db: Db, documentId: string): Promise<boolean> {
  const asked = { ...ROLES, id: documentId }
  const { rows } = await db.raw<{ rows: object[] }>(
    `select 1 ${WAITING} where d.id = :id and ${NOBODY}`,
    asked,
  )
  return rows.length > 0
}

/** Of these agencies as one of those who are named, or as the head of one; what comes first is on top. */
export async function unattendedFor(
  db: Db,
  { accountId: me, works, heads }: { accountId: number; works: number[]; heads: number[] },
): Promise<Unattended[]> {
  const { rows } = await db.raw<{ rows: Unattended[] }>(
    `select d.id as document_id, v.title, e.publish_at, may_read_document(d.id, :me) as seen,
       (select string_agg(distinct p.full_name, ', ') from people p join accounts w on w.person_id = p.id
        where w.id in (select r.account_id ${inRole(':writers')})) as names
     ${WAITING} where d.agency_id = any(:works) and ${NOBODY}
       and (may_read_document(d.id, :me) or d.agency_id = any(:heads))
     order by e.publish_at nulls last, d.id limit ${MOST_LINES}`,
    { ...ROLES, me, works, heads },
  )
  return rows
}
