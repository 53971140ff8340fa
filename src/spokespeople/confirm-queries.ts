import type { Db } from '../database/connect'
import type { Basis } from './rules'

export interface Contact {
  id: string
  agencyId: number
  fullName: string
  basis: Basis
  position: string
  phone: string
  officialEmail: string
  nameVi: string
  nameEn: string | null
  publishedAt: Date
  lastConfirmedAt: Date | null
}

const CURRENT = `p.published_at is not null and p.valid @> portal_now()
  and (p.revoked_at is null or p.revoked_at > portal_now())`

/**
 * What readers see of those who speak now and nobody has looked over since; what was published since is as good.
 * @param agencyIds null for all
 */
export const unconfirmed = (db: Db, since: Date, agencyIds: number[] | null): Promise<Contact[]> => {
  const query = db('appointments as p')
    .join('people', 'people.id', 'p.personId')
    .join('agencies as g', 'g.id', 'p.agencyId')
    .whereRaw(CURRENT)
    .whereRaw('greatest(p.published_at, p.last_confirmed_at) < ?', [since])
  if (agencyIds) void query.whereIn('p.agencyId', agencyIds)
  return query
    .orderByRaw('g.name_vi collate "vi-x-icu", g.id, people.full_name collate "vi-x-icu", p.id')
    .select<Contact[]>(
      ...['p.id', 'p.agencyId', 'p.basis', 'p.position', 'p.phone', 'p.officialEmail'],
      ...['p.publishedAt', 'p.lastConfirmedAt', 'people.fullName', 'g.nameVi', 'g.nameEn'],
    )
}

export const isCurrent = async (trx: Db, id: string): Promise<boolean> =>
  (await trx('appointments as p').where('p.id', id).whereRaw(CURRENT).first('p.id')) !== undefined

export const setConfirmed = (trx: Db, id: string, by: number) =>
  trx('appointments')
    .where({ id })
    .update({ lastConfirmedAt: trx.raw('portal_now()'), lastConfirmedBy: by })
