import type { Db } from '../database/connect'
import type { Day } from '../law/days'
import type { Level, Platform } from './rules'

export interface Agency {
  id: number
  code: string
  slug: string
  nameVi: string
  nameEn: string | null
  symbol: string
  level: Level
  parentId: number | null
  website: string | null
  confirmed: boolean
  sample: boolean
}

export type NewAgency = Pick<Agency, 'code' | 'slug' | 'nameVi' | 'symbol' | 'level'> &
  Partial<Pick<Agency, 'nameEn' | 'parentId' | 'website' | 'confirmed' | 'sample'>>

export interface Office {
  id: number
  agencyId: number
  name: string
  phone: string | null
  email: string | null
}

export interface OwnOffice extends Office {
  isDefault: boolean
}

export interface Channel {
  id: string
  agencyId: number
  platform: Platform
  name: string
  url: string
}

const agencies = (db: Db) => db<Agency>('agencies')
const shown = (db: Db) => db<Agency>('pub.agencies')
const COLLATION = 'collate "vi-x-icu"'

/** All that the public may see, parents and children in alphabetical order. */
export const list = (db: Db): Promise<Agency[]> => shown(db).orderByRaw(`name_vi ${COLLATION}`)

/** Those whose name has all these words, with or without diacritics. */
export const named = (db: Db, words: string, limit: number): Promise<Agency[]> =>
  shown(db)
    .whereRaw(
      `to_tsvector('public.vi', name_vi || ' ' || coalesce(name_en, '')) @@ plainto_tsquery('public.vi', ?)`,
      [words],
    )
    .orderByRaw(`name_vi ${COLLATION}`)
    .limit(limit)

export const bySlug = (db: Db, slug: string) => shown(db).where({ slug }).first()

/** Those of these addresses that lead to an agency. */
export const slugsAmong = (db: Db, slugs: string[]): Promise<string[]> =>
  shown(db).whereRaw('slug = any(?)', [slugs]).pluck('slug')

export const byCode = (db: Db, code: string) => agencies(db).where({ code }).first()

export const byIds = (db: Db, ids: number[]): Promise<Agency[]> =>
  agencies(db).whereIn('id', ids).orderByRaw(`name_vi ${COLLATION}`)

export const allIds = (db: Db): Promise<number[]> => agencies(db).pluck('id')

export const childrenOf = (db: Db, parentId: number): Promise<Agency[]> =>
  shown(db).where({ parentId }).orderByRaw(`name_vi ${COLLATION}`)

/** Those that stand under none: with one alone, the portal is its own. Two are enough to know. */
export const tops = (db: Db): Promise<Agency[]> => shown(db).whereNull('parentId').limit(2)

export const byId = (db: Db, id: number) => shown(db).where({ id }).first()

/** By their ids, also of those that the public does not see yet. */
export const levelsOf = async (db: Db, ids: number[]): Promise<Map<number, Level>> =>
  new Map((await agencies(db).whereIn('id', ids).select('id', 'level')).map(({ id, level }) => [id, level]))

/** These agencies and every one under them. */
export async function treeOf(db: Db, ids: number[]): Promise<number[]> {
  const { rows } = await db.raw<{ rows: { id: number }[] }>(
    `with recursive tree as (
       select id from agencies where id = any(?)
       union select a.id from agencies a join tree on a.parent_id = tree.id)
     select id from tree`,
    [ids],
  )
  return rows.map(({ id }) => id)
}

export async function insert(db: Db, values: NewAgency): Promise<Agency> {
  const [agency] = await agencies(db).insert(values).returning('*')
  return agency as Agency
}

export const update = (db: Db, id: number, values: Partial<NewAgency>) =>
  agencies(db).where({ id }).update(values)

/** The day on which it was founded; null when it always was there. */
export const foundedOn = async (db: Db, id: number): Promise<Day | null> =>
  (await agencies(db).where({ id }).first<{ since: Day | null }>(db.raw('lower(valid) as since'))).since

/** Whether it is no more on the day of that instant. */
export const hasEnded = async (db: Db, id: number, at: Date): Promise<boolean> =>
  (await agencies(db).where({ id }).whereRaw('upper(valid) <= vietnam_day(?)', [at]).first('id')) !==
  undefined

export const slugTaken = async (db: Db, slug: string) =>
  (await agencies(db).where({ slug }).first('id')) !== undefined

/** Held until the transaction ends, so that two offices of one name cannot be made at once. */
export const lock = (db: Db, id: number) => agencies(db).where({ id }).forUpdate().first('id')

export async function insertOffice(db: Db, values: Omit<OwnOffice, 'id'>): Promise<number> {
  const [row] = await db('offices').insert(values).returning<{ id: number }[]>('id')
  return row!.id
}

export const updateOffice = (
  db: Db,
  agencyId: number,
  values: Pick<Office, 'name' | 'phone' | 'email'>,
): Promise<number> => db('offices').where({ agencyId, isDefault: true }).update(values)

/** The office that requests to this agency go to. */
export const officeOf = (db: Db, agencyId: number): Promise<Office | undefined> =>
  db<Office>('pub.offices').where({ agencyId }).first()

/** All offices of these agencies, the one that requests go to first. */
export const officesOf = (db: Db, agencyIds: number[]): Promise<OwnOffice[]> =>
  db<OwnOffice>('offices')
    .whereIn('agencyId', agencyIds)
    .orderByRaw(`agency_id, is_default desc, name ${COLLATION}, id`)

export const channelsOf = (db: Db, agencyId: number): Promise<Channel[]> =>
  db<Channel>('pub.officialChannels').where({ agencyId }).orderBy('platform').orderBy('name')

/** None when it is listed already: a form sent twice adds one channel. */
export const insertChannel = (db: Db, values: Omit<Channel, 'id'>): Promise<{ id: string }[]> =>
  db('officialChannels').insert(values).onConflict().ignore().returning('id')

/** One of theirs, in the list or not any more. */
export const ownChannel = (
  db: Db,
  agencyId: number,
  id: string,
): Promise<(Channel & { ended: boolean }) | undefined> =>
  db('officialChannels')
    .where({ id, agencyId })
    .first('id', 'agencyId', 'platform', 'name', 'url', db.raw('not upper_inf(listed) as ended'))

/**
 * Ends it now; that it was ours once stays known. portal_now() is when the transaction began: it would still find what
 * ended while this one waited.
 * @returns 0 when it has ended already
 */
export const endChannel = (db: Db, agencyId: number, id: string): Promise<number> =>
  db('officialChannels')
    .where({ id, agencyId })
    .whereRaw('upper_inf(listed)')
    .update({ listed: db.raw('tstzrange(lower(listed), portal_now())') })

export const anySample = async (db: Db): Promise<boolean> =>
  (await agencies(db).where({ sample: true }).first('id')) !== undefined
