import type { Db } from '../../database/connect'
import type { Form, Kind, Occasion, State } from '../rules'
import type { Revision } from '../text-queries'
import { clearances, type Clearance } from './clearance-queries'

/** A statement of another agency, as much of it as the one that is asked needs. */
export interface Asked extends Clearance {
  documentId: string
  ownerId: number
  ownerVi: string
  ownerEn: string | null
  kind: Kind
  form: Form
  occasion: Occasion
  ordinal: number
  state: State
  publishAt: Date | null
  speakerAppointmentId: string | null
  /** Whether the statement was withdrawn since: nothing of it is approved any more. */
  withdrawn: boolean
  /** Of what was submitted. */
  submittedSha256: Buffer | null
  title: string
}

export const TABS = ['mo', 'xong'] as const
export type Tab = (typeof TABS)[number]

/** What was submitted last: what is being changed is nobody else's yet. */
const SUBMISSION = `join lateral (
  select revisions from submissions s where s.edition_id = e.id order by id desc limit 1) s on true
  join revisions r on r.id = coalesce(s.revisions->>'vi', s.revisions->>'en')::uuid`

const WITHDRAWN = `exists (select 1 from editions x where x.document_id = e.document_id and x.state in ('withdrawn', 'removed'))`
const WAITS = `e.state = 'submitted' and c.sha256 is distinct from e.submitted_sha256 and not ${WITHDRAWN}`

/** A text that was taken off for good is read no more, in none of its editions. */
const NOT_REMOVED = 'not exists (select 1 from removals x where x.document_id = e.document_id)'

const sent = (db: Db) =>
  clearances(db)
    .join('editions as e', 'e.id', 'c.editionId')
    .join('documents as d', 'd.id', 'e.documentId')
    .join('agencies as o', 'o.id', 'd.agencyId')
    .joinRaw(SUBMISSION)
    .whereNotNull('c.sentAt')
    .whereRaw(NOT_REMOVED)
    .select('e.documentId', 'd.agencyId as ownerId', 'o.nameVi as ownerVi', 'o.nameEn as ownerEn')
    .select('d.kind', 'd.form', 'd.occasion', 'e.ordinal', 'e.state', 'e.publishAt', 'e.speakerAppointmentId')
    .select('e.submittedSha256', 'r.title', db.raw(`${WITHDRAWN} as withdrawn`))

export const byId = (db: Db, id: string): Promise<Asked | undefined> => sent(db).where('c.id', id).first()

/** Those that wait the longest first, of the answered ones the newest. */
export const list = (
  db: Db,
  agencyIds: number[],
  tab: Tab,
  limit: number,
  offset: number,
): Promise<Asked[]> =>
  sent(db)
    .whereIn('c.agencyId', agencyIds)
    .whereRaw(tab === 'mo' ? WAITS : `not (${WAITS})`)
    .orderByRaw(tab === 'mo' ? 'c.sent_at, c.id' : 'coalesce(c.at, c.refused_at, c.sent_at) desc, c.id')
    .limit(limit)
    .offset(offset)

export async function counts(db: Db, agencyIds: number[]): Promise<Record<Tab, number>> {
  const row = await db('clearances as c')
    .join('editions as e', 'e.id', 'c.editionId')
    .whereIn('c.agencyId', agencyIds)
    .whereNotNull('c.sentAt')
    .whereRaw(NOT_REMOVED)
    .first<Record<Tab, number>>(
      db.raw(`count(*) filter (where ${WAITS}) as mo, count(*) filter (where not (${WAITS})) as xong`),
    )
  return row
}

/** The words that were submitted, in each language; who wrote them is the other agency's business. */
export async function submittedTexts(db: Db, editionId: string): Promise<Revision[]> {
  const { rows } = await db.raw<{ rows: Revision[] }>(
    `select r.id, r.locale, r.title, r.summary, r.body_md, r.body_html, r.created_at, null as writer
     from (select revisions from submissions where edition_id = ? order by id desc limit 1) s
       cross join lateral jsonb_each_text(s.revisions) t(locale, revision_id)
       join revisions r on r.id = t.revision_id::uuid
     order by r.locale = 'en'`,
    [editionId],
  )
  return rows
}

export interface Step {
  at: Date
  event: string
  name: string | null
  reason: string | null
}

/** What passed between the two agencies, from its beginning. */
export const stepsWith = (db: Db, editionId: string, agencyId: number): Promise<Step[]> =>
  db('editionEvents as v')
    .leftJoin('accounts as a', 'a.id', 'v.accountId')
    .leftJoin('people as p', 'p.id', 'a.personId')
    .where({ 'v.editionId': editionId, 'v.agencyId': agencyId })
    .orderBy('v.id')
    .select('v.at', 'v.event', 'v.reason', 'p.fullName as name')
