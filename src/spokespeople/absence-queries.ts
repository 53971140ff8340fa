import type { Db } from '../database/connect'

export interface Absence {
  id: string
  fromAt: Date
  reason: string
  notedBy: string
}

/** The one that lasts. */
export const openOf = (db: Db, appointmentId: string): Promise<Absence | undefined> =>
  db('appointmentAbsences as b')
    .leftJoin('accounts as a', 'a.id', 'b.notedBy')
    .leftJoin('people as p', 'p.id', 'a.personId')
    .where({ appointmentId })
    .whereNull('b.toAt')
    .first<Absence | undefined>('b.id', 'b.fromAt', 'b.reason', 'p.fullName as notedBy')

export const insert = (trx: Db, values: { appointmentId: string; reason: string; notedBy: number }) =>
  trx('appointmentAbsences').insert(values)

export const end = (trx: Db, id: string, endedBy: number) =>
  trx('appointmentAbsences')
    .where({ id })
    .update({ toAt: trx.raw('portal_now()'), endedBy })

export interface OwnRight {
  id: string
  agencyId: number
  position: string
  nameVi: string
  nameEn: string | null
  validFrom: Date
  absentSince: Date | null
}

/** By what the person behind this account speaks regularly now. */
export const ownRights = (db: Db, accountId: number): Promise<OwnRight[]> =>
  db('appointments as p')
    .join('accounts as a', 'a.personId', 'p.personId')
    .join('agencies as g', 'g.id', 'p.agencyId')
    .where('a.id', accountId)
    .where('p.basis', 'regular')
    .whereNotNull('p.publishedAt')
    .whereRaw('p.valid @> portal_now() and (p.revoked_at is null or p.revoked_at > portal_now())')
    .orderByRaw('lower(p.valid), p.id')
    .select<OwnRight[]>(
      ...['p.id', 'p.agencyId', 'p.position', 'g.nameVi', 'g.nameEn'],
      db.raw('lower(p.valid) as valid_from'),
      db.raw(
        '(select b.from_at from appointment_absences b where b.appointment_id = p.id and b.to_at is null) as absent_since',
      ),
    )
