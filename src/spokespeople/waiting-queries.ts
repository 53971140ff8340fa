import type { Agency } from '../agencies/queries'
import type { Db } from '../database/connect'

export interface Ending extends Pick<Agency, 'nameVi' | 'nameEn'> {
  fullName: string
  position: string
  validTo: Date
}

const HOLDS = `p.published_at <= portal_now() and p.valid @> portal_now()
  and (p.revoked_at is null or p.revoked_at > portal_now())`

/** The appointments of these agencies that end within so many days, the first to end on top. */
export const ending = (db: Db, agencyIds: number[], days: number): Promise<Ending[]> =>
  db('appointments as p')
    .join('people', 'people.id', 'p.personId')
    .join('agencies as a', 'a.id', 'p.agencyId')
    .whereIn('p.agencyId', agencyIds)
    .whereRaw(`${HOLDS} and upper(p.valid) <= portal_now() + make_interval(days => ?)`, [days])
    .orderByRaw('upper(p.valid), p.id')
    .select<Ending[]>(
      ...['people.fullName', 'p.position', 'a.nameVi', 'a.nameEn'],
      db.raw('upper(p.valid) as valid_to'),
    )

/** Those of these agencies for which nobody may speak on everything now. */
export const voiceless = (db: Db, agencyIds: number[]): Promise<Pick<Agency, 'id' | 'nameVi' | 'nameEn'>[]> =>
  db('agencies as a')
    .whereIn('a.id', agencyIds)
    .whereRaw('a.valid @> vietnam_day(portal_now())')
    .whereRaw(
      `not exists (select 1 from appointments p where p.agency_id = a.id and p.basis <> 'authorised' and ${HOLDS})`,
    )
    .orderByRaw('a.name_vi collate "vi-x-icu", a.id')
    .select('a.id', 'a.nameVi', 'a.nameEn')
