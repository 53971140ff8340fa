import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { NotFound } from '../errors'
import type { Locale } from '../i18n'
import { newRouter } from '../web/router'
import { channelRoutes } from './channel-routes'
import { numberRoutes } from './number-routes'
import { officeRoutes } from './office-routes'
import { houseOf, type Counting } from './house'
import { listPage, showPage, type SpeakersPanel } from './page'
import { publicRegulations } from './public-regulation-routes'
import * as agencies from './queries'
import { regulationRoutes } from './regulation-routes'
import { settingsRoutes } from './settings-routes'
import { targetRoutes } from './target-routes'

/** What higher slices show on an agency's page; app.ts hands it in. */
export interface Panels {
  spokespeople: (db: Db, agencyId: number, locale: Locale) => Promise<SpeakersPanel>
  statements: (db: Db, agencyId: number, locale: Locale) => Promise<object[]>
}

export function forPublic(deps: Deps, panels: Panels) {
  const { db, now } = deps
  const router = newRouter()

  router.get('/co-quan', async (_req, res) => {
    res.render('agencies/list', listPage(await agencies.list(db), res.locals.locale))
  })

  router.get('/co-quan/:slug', async (req, res) => {
    const agency = await agencies.bySlug(db, req.params.slug)
    if (!agency) throw new NotFound()
    const { locale } = res.locals
    const [parent, children, channels, office, house, spokespeople, statements] = await Promise.all([
      agency.parentId ? agencies.byId(db, agency.parentId) : undefined,
      agencies.childrenOf(db, agency.id),
      agencies.channelsOf(db, agency.id),
      agencies.officeOf(db, agency.id),
      houseOf(deps, agency, await now()),
      panels.spokespeople(db, agency.id, locale),
      panels.statements(db, agency.id, locale),
    ])
    const shown = { agency, parent, children, channels, office, house, spokespeople, statements }
    res.render('agencies/show', showPage(shown, locale))
  })

  return router.use(publicRegulations(deps))
}

/** Mounted at /noi-bo: the official channels and the offices of the agencies one administers. */
export const forStaff = (deps: Deps, counting: Counting) =>
  newRouter().use(
    ...[settingsRoutes(deps, counting), channelRoutes(deps), officeRoutes(deps)],
    ...[regulationRoutes(deps), targetRoutes(deps), numberRoutes(deps)],
  )
