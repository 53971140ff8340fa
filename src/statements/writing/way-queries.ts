import type { Db } from '../../database/connect'
import type { State } from '../rules'

/** Of these addresses those that lead a reader to a statement, also one that has another address by now. */
export const statementsAmong = (db: Db, slugs: string[]): Promise<{ slug: string; state: State }[]> =>
  db('pub.statements')
    .whereRaw('slug = any(?)', [slugs])
    .distinct('slug', 'state')
    .unionAll(
      db('pub.slugHistory as h')
        .join('pub.statements as s', 's.slug', 'h.currentSlug')
        .whereRaw('h.slug = any(?)', [slugs])
        .distinct('h.slug', 's.state'),
    )
