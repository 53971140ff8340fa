import type { Db } from '../database/connect'
import type { Day } from '../law/days'

/** An internal regulation on speaking to the press, which everybody may read (Decree 244/2026/NĐ-CP article 8.3). */
export interface Regulation {
  id: string
  agencyId: number
  number: string
  title: string
  issuedOn: Day
  signer: string
  effectiveFrom: Day
  /** First day on which it no longer holds. */
  effectiveUntil: Day | null
}

export interface NewRegulation extends Omit<Regulation, 'id'> {
  createdBy: number
}

const shown = (db: Db) => db<Regulation>('pub.internalRegulations')

/** The last one issued on top. */
export const publicOf = (db: Db, agencyId: number): Promise<Regulation[]> =>
  shown(db)
    .where({ agencyId })
    .orderBy([{ column: 'issuedOn', order: 'desc' }, 'id'])

export const publicById = (db: Db, agencyId: number, id: string): Promise<Regulation | undefined> =>
  shown(db).where({ id, agencyId }).first()

export const isPublic = async (db: Db, id: string): Promise<boolean> =>
  (await shown(db).where({ id }).first('id')) !== undefined

/** Undefined when the agency has published one of this number and day already. */
export async function insert(
  trx: Db,
  { effectiveFrom, effectiveUntil, ...values }: NewRegulation,
): Promise<string | undefined> {
  const [row] = await trx('internalRegulations')
    .insert({ ...values, effective: trx.raw('daterange(?, ?)', [effectiveFrom, effectiveUntil]) })
    .onConflict(trx.raw('(agency_id, paper_key(number), issued_on)'))
    .ignore()
    .returning<{ id: string }[]>('id')
  return row?.id
}

interface Unregulated {
  slug: string
  nameVi: string
  nameEn: string | null
  /** The day on which it was founded; null when it always was there. */
  since: Day | null
}

/** Those of these agencies for which no regulation holds now or later. */
export const without = (db: Db, agencyIds: number[]): Promise<Unregulated[]> =>
  db('agencies as a')
    .whereIn('a.id', agencyIds)
    .whereRaw('a.valid @> vietnam_day(portal_now())')
    .whereRaw(
      `not exists (select from internal_regulations r where r.agency_id = a.id
         and (upper_inf(r.effective) or upper(r.effective) > vietnam_day(portal_now())))`,
    )
    .orderByRaw('a.name_vi collate "vi-x-icu", a.id')
    .select<Unregulated[]>('a.slug', 'a.nameVi', 'a.nameEn', db.raw('lower(a.valid) as since'))
