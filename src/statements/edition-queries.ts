import type { Db } from '../database/connect'
import type { Kept } from '../spokespeople/authority-kept'
import type { ChangeKind, State } from './rules'

export interface Edition {
  id: string
  documentId: string
  ordinal: number
  state: State
  publishAt: Date | null
  changeKind: ChangeKind
  changeNote: string | null
  changeNoteEn: string | null
  submittedBy: number | null
  approvedBy: number | null
  urgent: boolean
  urgentReason: string | null
  countersignedBy: number | null
  speakerAppointmentId: string | null
  speakerName: string | null
  speakerPosition: string | null
  issuerName: string | null
  /** By what right it was said, as it was judged at the approval. */
  authority: Kept | null
  /** The content that was submitted, and that which was approved. */
  submittedSha256: Buffer | null
  approvedSha256: Buffer | null
  lockVersion: number
  createdBy: number | null
}

export interface EditionEvent {
  at: Date
  event: string
  ordinal: number
  name: string | null
  reason: string | null
  /** What readers of English are told. */
  reasonEn: string | null
  /** The content that was submitted or approved, in hexadecimal. */
  content: string | null
  /** The other agency that it is about. */
  agencyId: number | null
  agencyVi: string | null
  agencyEn: string | null
}

const editions = (db: Db) => db<Edition>('editions')

export async function insert(
  db: Db,
  values: Pick<Edition, 'documentId' | 'ordinal' | 'changeKind' | 'createdBy'> & Partial<Edition>,
): Promise<Edition> {
  const [edition] = await editions(db).insert(values).returning('*')
  return edition as Edition
}

export const byId = (db: Db, id: string) => editions(db).where({ id }).first()

/** The working copy, or else the edition that was approved last. */
export const latest = (db: Db, documentId: string) =>
  editions(db).where({ documentId }).orderBy('ordinal', 'desc').first()

/** What ended has ended, whatever was begun over it; otherwise as the latest. */
export const current = (db: Db, documentId: string) =>
  editions(db)
    .where({ documentId })
    .orderByRaw(`state in ('withdrawn', 'removed') desc, ordinal desc`)
    .first()

const THEN = 'coalesce(?::timestamptz, portal_now())'

/** What the public reads now, or read at that instant, even if it was withdrawn. */
export const standing = (db: Db, documentId: string, at: Date | null = null) =>
  editions(db)
    .where({ documentId })
    .whereIn('state', ['approved', 'withdrawn', 'removed'])
    .whereRaw(`publish_at <= ${THEN}`, [at])
    .orderByRaw('publish_at desc, ordinal desc')
    .first()

/** What was approved for an hour that has not come, now or at that instant. */
export const scheduled = (db: Db, documentId: string, at: Date | null = null) =>
  editions(db).where({ documentId, state: 'approved' }).whereRaw(`publish_at > ${THEN}`, [at]).first()

/** Those that would go out in the name of this appointment. */
export const scheduledFor = (db: Db, speakerAppointmentId: string) =>
  editions(db)
    .where({ speakerAppointmentId, state: 'approved' })
    .whereRaw('publish_at > portal_now()')
    .select('documentId')

export const isWithdrawn = async (db: Db, documentId: string): Promise<boolean> =>
  (await editions(db).where({ documentId }).whereIn('state', ['withdrawn', 'removed']).first('id')) !==
  undefined

export const update = (db: Db, id: string, values: Partial<Omit<Edition, 'id'>>) =>
  db('editions')
    .where({ id })
    .update({ ...values, lockVersion: db.raw('lock_version + 1') })

/** Everyone who wrote any revision that is in this edition or was written for it. */
export async function writersOf(db: Db, editionId: string): Promise<number[]> {
  const { rows } = await db.raw<{ rows: { id: number }[] }>('select edition_writers(?) as id', [editionId])
  return rows.map(({ id }) => id)
}

interface NewEvent {
  editionId: string
  event: string
  state: State
  accountId: number | null
  reason?: string | null
  /** What readers of English are told. */
  reasonEn?: string | null
  /** Of what the portal notes later than it was so; otherwise now. */
  at?: Date
  /** The other agency that it is about. */
  agencyId?: number
}

export const note = (db: Db, event: NewEvent) => db('editionEvents').insert(event)

/** Its own submission's, and of an approval that stands. */
const CONTENT = `encode(case
  when v.event = 'submitted' then (select s.sha256 from submissions s
    where s.edition_id = e.id and s.at = v.at order by s.id desc limit 1)
  when v.event in ('approved', 'approved_urgently') then e.approved_sha256 end, 'hex') as content`

/** When it was approved last, as its story has it. */
export async function approvedAt(db: Db, editionId: string): Promise<Date | null> {
  const events = db('editionEvents').where({ editionId }).whereIn('event', ['approved', 'approved_urgently'])
  return (await events.max<{ at: Date | null }>('at as at').first())?.at ?? null
}

/** From its beginning to what was done last. */
export const eventsOf = (db: Db, documentId: string): Promise<EditionEvent[]> =>
  db('editionEvents as v')
    .join('editions as e', 'e.id', 'v.editionId')
    .leftJoin('accounts as a', 'a.id', 'v.accountId')
    .leftJoin('people as p', 'p.id', 'a.personId')
    .leftJoin('agencies as g', 'g.id', 'v.agencyId')
    .where('e.documentId', documentId)
    // what the portal notes afterwards stands where it happened; its instants have milliseconds
    .orderByRaw(`date_trunc('milliseconds', v.at), v.id`)
    .select('v.at', 'v.event', 'v.reason', 'v.reasonEn', 'e.ordinal', 'p.fullName as name', db.raw(CONTENT))
    .select('v.agencyId', 'g.nameVi as agencyVi', 'g.nameEn as agencyEn')
