import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import type { Locale } from '../i18n'
import { newRouter } from '../web/router'
import * as directory from './directory-queries'
import { directoryRoutes } from './directory-routes'
import { exportRoutes } from './export-routes'
import { card, pastLine } from './page'
import { personRoutes } from './person-routes'

export const forPublic = (deps: Deps) =>
  newRouter().use(directoryRoutes(deps), exportRoutes(deps), personRoutes(deps))

/** For the page of an agency, a floor below. */
export async function panel(db: Db, agencyId: number, locale: Locale) {
  const [current, ended, updatedAt] = await Promise.all([
    directory.speakersAt(db, { q: '', agencyIds: [agencyId], at: null }),
    directory.endedOf(db, [agencyId]),
    directory.changeOf(db, agencyId),
  ])
  return {
    people: current.map((one) => card(one, locale)),
    past: ended.map(pastLine),
    updatedAt,
  }
}
