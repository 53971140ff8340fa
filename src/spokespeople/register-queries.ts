import type { Db } from '../database/connect'
import type { Contact, Publication } from './register-rules'

/** An appointment with all that staff know of it. */
export interface Recorded extends Publication {
  id: string
  personId: number
  fullName: string
  decisionNo: string | null
  signer: string | null
  caseSubject: string | null
  grantorId: string | null
  filePublic: boolean
  lastConfirmedAt: Date | null
  revokedReason: string | null
}

export type NewRecord = Omit<
  Recorded,
  'id' | 'fullName' | 'caseSubject' | 'revokedAt' | 'revokedReason' | 'publishedAt' | 'lastConfirmedAt'
> & { createdBy: number | null }

const recorded = (db: Db) =>
  db('appointments as p')
    .join('people', 'people.id', 'p.personId')
    .leftJoin('cases as c', 'c.id', 'p.caseId')
    .select<Recorded[]>(
      ...['p.id', 'p.personId', 'p.agencyId', 'p.basis', 'p.position', 'p.phone', 'p.officialEmail'],
      ...['p.decisionNo', 'p.decidedAt', 'p.signer', 'p.caseId', 'p.grantorId', 'p.filePublic'],
      ...['p.publishedAt', 'p.lastConfirmedAt', 'p.revokedAt', 'p.revokedReason'],
      'people.fullName',
      'c.subject as caseSubject',
      db.raw('lower(p.valid) as valid_from'),
      db.raw('upper(p.valid) as valid_to'),
    )

/** All that these agencies recorded, the latest first. */
export const recordedOf = (db: Db, agencyIds: number[]): Promise<Recorded[]> =>
  recorded(db).whereIn('p.agencyId', agencyIds).orderByRaw('lower(p.valid) desc, p.id')

export const recordedById = (db: Db, id: string): Promise<Recorded | undefined> =>
  recorded(db).where('p.id', id).first() as Promise<Recorded | undefined>

/** Two authorisations by one paper wait for each other, so that the second one hears why not. */
export const holdPaper = (trx: Db, agencyId: number, decisionNo: string) =>
  trx.raw(
    `select pg_advisory_xact_lock(hashtextextended('paper/' || ?::integer || '/' || paper_key(?), 0))`,
    [agencyId, decisionNo],
  )

/** Held, so that it is published once and changed by one at a time. */
export const lock = (trx: Db, id: string) => trx('appointments').where({ id }).forUpdate().first('id')

/** Those that wait to be published. */
export const unpublishedOf = (db: Db, agencyIds: number[]): Promise<Recorded[]> =>
  recorded(db)
    .whereIn('p.agencyId', agencyIds)
    .whereNull('p.publishedAt')
    .whereNull('p.revokedAt')
    .whereRaw('(upper(p.valid) is null or upper(p.valid) > portal_now())')
    .orderBy(['p.decidedAt', 'p.id'])

/** Everyone who ever headed these agencies, the latest first: one of them signed. */
export const headsOf = (db: Db, agencyIds: number[]): Promise<Recorded[]> =>
  recordedOf(db, agencyIds).then((all) => all.filter(({ basis }) => basis === 'head'))

export async function insert(db: Db, { validFrom, validTo, ...values }: NewRecord): Promise<string> {
  const [row] = await db('appointments')
    .insert({ ...values, valid: db.raw('tstzrange(?::timestamptz, ?::timestamptz)', [validFrom, validTo]) })
    .returning<{ id: string }[]>('id')
  return row!.id
}

export const publish = (trx: Db, id: string, publishedBy: number | null, at: Date) =>
  trx('appointments')
    .where({ id })
    .update({ publishedAt: at, publishedBy, lastConfirmedAt: at, lastConfirmedBy: publishedBy })

/** What is changed is confirmed with it. */
export const setContact = (trx: Db, id: string, contact: Contact, by: number | null, at: Date) => {
  const { position, phone, officialEmail } = contact
  const confirmed = { lastConfirmedAt: at, lastConfirmedBy: by }
  return trx('appointments')
    .where({ id })
    .update({ position, phone, officialEmail, ...confirmed })
}
