import type { Db } from '../database/connect'
import type { Agency, Office } from './queries'

type Unreachable = Pick<Agency, 'slug' | 'nameVi' | 'nameEn'> & Pick<Office, 'phone' | 'email'>

/** Those of these agencies whose press office lacks a telephone or an address. */
export const unreachable = (db: Db, agencyIds: number[]): Promise<Unreachable[]> =>
  db('agencies as a')
    .join('offices as o', 'o.agencyId', 'a.id')
    .where('o.isDefault', true)
    .whereIn('a.id', agencyIds)
    .whereRaw('a.valid @> vietnam_day(portal_now()) and (o.phone is null or o.email is null)')
    .orderByRaw('a.name_vi collate "vi-x-icu", a.id')
    .select<Unreachable[]>('a.slug', 'a.nameVi', 'a.nameEn', 'o.phone', 'o.email')
