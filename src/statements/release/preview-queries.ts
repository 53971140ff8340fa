import type { Db } from '../../database/connect'
import { STATEMENT_ROLES } from '../rules'
import type { Link } from './preview-rules'

const ROLES = `array[${STATEMENT_ROLES.map((role) => `'${role}'`).join(', ')}]`

/** Whoever handed it over still works on it: a link never opens what its maker may not read. */
const MAKER_READS = `exists (
  select 1 from memberships m join accounts a on a.id = m.account_id
  where m.account_id = l.created_by and m.agency_id = d.agency_id and m.role = any(${ROLES})
    and m.valid @> portal_now() and a.disabled_at is null)
  and not d.limited and may_read_document(d.id, l.created_by)`

/** What readers may see already has an address of its own; what was withdrawn does not come back. */
const BEFORE = `(e.state in ('draft', 'submitted', 'rejected') or e.state = 'approved' and e.publish_at > portal_now())
  and not exists (select 1 from editions g where g.document_id = d.id and g.state in ('withdrawn', 'removed'))`
const OPEN = `(l.ended_at is null and l.expires_at > portal_now() and ${BEFORE} and ${MAKER_READS})`

const links = (db: Db) =>
  db('previewLinks as l')
    .join('editions as e', 'e.id', 'l.editionId')
    .join('documents as d', 'd.id', 'e.documentId')

export interface Opened {
  editionId: string
  documentId: string
  /** Who speaks in it, as an appointment. */
  speakerId: string | null
  recipient: string
  expiresAt: Date
}

/** What this secret opens now, for whom and until when. */
export const opened = (db: Db, tokenSha256: Buffer): Promise<Opened | undefined> =>
  links(db)
    .where({ tokenSha256 })
    .whereRaw(OPEN)
    .first('l.editionId', 'e.documentId', 'l.recipient', 'l.expiresAt', 'e.speakerAppointmentId as speakerId')

const listed = (db: Db) =>
  links(db)
    .join('accounts as a', 'a.id', 'l.createdBy')
    .join('people as p', 'p.id', 'a.personId')
    .select<Link[]>('l.id', 'l.recipient', 'p.fullName as creator')
    .select('l.createdAt', 'l.expiresAt', 'l.endedAt', db.raw(`${OPEN} as open`))

/** Of a statement, those that open before those that do not, the newest first. */
export const ofDocument = (db: Db, documentId: string): Promise<Link[]> =>
  listed(db).where('e.documentId', documentId).orderByRaw(`${OPEN} desc, l.created_at desc, l.id`)

export async function countOpen(db: Db, editionId: string): Promise<number> {
  const row = await links(db)
    .where('l.editionId', editionId)
    .whereRaw(OPEN)
    .count<{ count: number }>('* as count')
    .first()
  return row?.count ?? 0
}

interface NewLink {
  editionId: string
  tokenSha256: Buffer
  recipient: string
  createdBy: number
  hours: number
}

export async function insert(trx: Db, { hours, ...values }: NewLink): Promise<string> {
  const [row] = await trx('previewLinks')
    .insert({ ...values, expiresAt: trx.raw('portal_now() + make_interval(hours => ?)', [hours]) })
    .returning<{ id: string }[]>('id')
  return row!.id
}

/** Null when this statement has no such link. */
export const lock = (trx: Db, documentId: string, id: string) =>
  trx('previewLinks as l')
    .join('editions as e', 'e.id', 'l.editionId')
    .where({ 'l.id': id, 'e.documentId': documentId })
    .forUpdate('l')
    .first<{ endedAt: Date | null } | undefined>('l.endedAt')

export const end = (trx: Db, id: string, endedBy: number) =>
  trx('previewLinks')
    .where({ id })
    .update({ endedBy, endedAt: trx.raw('portal_now()') })

/** What has shut stays shut, also when its maker gets the role again. */
export const endShut = (db: Db) =>
  db('previewLinks')
    .whereNull('endedAt')
    .whereIn('id', links(db).whereNull('l.endedAt').whereRaw(`not ${OPEN}`).select('l.id'))
    .update({ endedAt: db.raw('least(expires_at, portal_now())') })

/** For whom it was is nobody's business a month later. */
export const dropOld = (db: Db): Promise<number> =>
  db('previewLinks').whereRaw(`least(ended_at, expires_at) < portal_now() - interval '30 days'`).delete()
