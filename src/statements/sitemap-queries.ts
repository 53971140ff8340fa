import type { Db } from '../database/connect'
import type { Locale } from '../i18n'

/** One page of a statement that stands, in one of its languages. */
export interface Standing {
  slug: string
  locale: Locale
  locales: Locale[]
  publishAt: Date
}

const standing = (db: Db) => db('pub.statements').where({ state: 'approved' })

/** In an order that newer ones do not change. */
export const standingPages = (db: Db, limit: number, offset: number): Promise<Standing[]> =>
  standing(db)
    .orderBy(['firstPublishAt', 'documentId', 'locale'])
    .limit(limit)
    .offset(offset)
    .select<Standing[]>('slug', 'locale', 'locales', 'publishAt')

export async function countStanding(db: Db): Promise<number> {
  const row = await standing(db).count<{ count: number }>('* as count').first()
  return Number(row?.count ?? 0)
}
