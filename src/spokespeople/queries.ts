import type { Db } from '../database/connect'
import type { Basis, Term } from './rules'

/** What the public directory shows. */
export interface Spokesperson {
  id: string
  agencyId: number
  agencySlug: string
  agencyNameVi: string
  agencyNameEn: string | null
  fullName: string
  basis: Basis
  position: string
  phone: string
  officialEmail: string
  caseSubject: string | null
  validFrom: Date
  validTo: Date | null
  publishedAt: Date
  lastConfirmedAt: Date | null
  decisionNo: string | null
  personId: number
  /** Of the person's own page. */
  slug: string
  /** Since when they cannot speak for a while. */
  absentSince: Date | null
  /** Of the paper, where readers may open it. */
  fileId: string | null
}

/** An appointment as staff see it, ended ones too. */
export interface Appointment extends Term {
  id: string
  personId: number
  fullName: string
  position: string
  phone: string
  officialEmail: string
  decisionNo: string | null
  decidedAt: Date | null
  signer: string | null
  caseSubject: string | null
  publishedAt: Date | null
}

const directory = (db: Db) =>
  db('pub.appointments as s')
    .join('pub.agencies as a', 'a.id', 's.agencyId')
    .whereRaw('(s.valid_to is null or s.valid_to > portal_now())')
    .whereRaw('(s.revoked_at is null or s.revoked_at > portal_now())')
    .select<Spokesperson[]>(
      's.*',
      'a.slug as agencySlug',
      'a.nameVi as agencyNameVi',
      'a.nameEn as agencyNameEn',
    )

export interface Filter {
  /** Words of a name, a position or an agency, with or without diacritics. */
  q: string
  agencyId: number | null
}

const WORDS = `to_tsvector('public.vi', s.full_name || ' ' || s.position || ' ' || a.name_vi || ' ' || coalesce(a.name_en, ''))`

function filtered(db: Db, { q, agencyId }: Filter) {
  const query = directory(db)
  if (agencyId !== null) void query.where('s.agencyId', agencyId)
  if (q !== '') void query.whereRaw(`${WORDS} @@ plainto_tsquery('public.vi', ?)`, [q])
  return query
}

/** Who may speak at this moment; heads first in each agency. */
export const list = (db: Db, filter: Filter, limit: number, offset: number): Promise<Spokesperson[]> =>
  filtered(db, filter)
    .orderByRaw(
      `a.name_vi collate "vi-x-icu", a.id, array_position(array['head', 'regular', 'authorised'], s.basis)`,
    )
    .orderByRaw('s.full_name collate "vi-x-icu", s.id')
    .limit(limit)
    .offset(offset)

export async function count(db: Db, filter: Filter): Promise<number> {
  const row = await db.from(filtered(db, filter).as('found')).count<{ count: number }>('* as count').first()
  return row?.count ?? 0
}

export const ofAgency = (db: Db, agencyId: number): Promise<Spokesperson[]> =>
  list(db, { q: '', agencyId }, 100, 0)

const appointments = (db: Db) =>
  db('appointments as p')
    .join('people', 'people.id', 'p.personId')
    .leftJoin('cases as c', 'c.id', 'p.caseId')
    .select<Appointment[]>(
      ...['p.id', 'p.personId', 'p.agencyId', 'p.basis', 'p.position', 'p.phone', 'p.officialEmail'],
      ...['p.decisionNo', 'p.decidedAt', 'p.signer', 'p.caseId', 'p.revokedAt', 'p.publishedAt'],
      'people.fullName',
      'c.subject as caseSubject',
      db.raw('lower(p.valid) as valid_from'),
      db.raw('upper(p.valid) as valid_to'),
    )

export const appointment = (db: Db, id: string): Promise<Appointment | undefined> =>
  appointments(db).where('p.id', id).first() as Promise<Appointment | undefined>

/** Held, so that it is ended once and that nobody speaks by it meanwhile. */
export const lockAppointment = (
  db: Db,
  id: string,
): Promise<Pick<Appointment, 'id' | 'agencyId'> | undefined> =>
  db('appointments').where({ id }).whereNull('revokedAt').forUpdate().first('id', 'agencyId')

/** Those in force now, for a choice of who speaks. */
export const currentOf = (db: Db, agencyIds: number[]): Promise<Appointment[]> =>
  appointments(db)
    .whereIn('p.agencyId', agencyIds)
    .whereRaw('p.valid @> portal_now() and (p.revoked_at is null or p.revoked_at > portal_now())')
    .orderByRaw(`array_position(array['head', 'regular', 'authorised'], p.basis), people.full_name`)

export const current = (db: Db, agencyId: number) => currentOf(db, [agencyId])

export const revoke = (db: Db, id: string, revokedReason: string | null = null) =>
  db('appointments')
    .where({ id })
    .update({ revokedAt: db.raw('portal_now()'), revokedReason })

export async function insertCase(
  db: Db,
  agencyId: number,
  subject: string,
  createdBy: number | null = null,
): Promise<string> {
  const [row] = await db('cases').insert({ agencyId, subject, createdBy }).returning<{ id: string }[]>('id')
  return row!.id
}

export interface Person {
  id: number
  fullName: string
}

/** Whom these agencies know already: their members and everyone they ever appointed. */
export async function peopleOf(db: Db, agencyIds: number[]): Promise<Person[]> {
  const { rows } = await db.raw<{ rows: Person[] }>(
    `select people.id, people.full_name from people where id in (
       select known.person_id from (
       select person_id, agency_id from appointments
       union select a.person_id, m.agency_id from accounts a join memberships m on m.account_id = a.id
         where m.valid @> portal_now()) known where known.agency_id = any(?))
     order by people.full_name, people.id`,
    [agencyIds],
  )
  return rows
}
