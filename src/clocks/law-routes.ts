import { nameOf, langOf } from '../agencies/page'
import * as houseRules from '../agencies/house-queries'
import * as agencies from '../agencies/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import type { Locale } from '../i18n'
import { BOOK } from '../law/book'
import { dayOf, type Day } from '../law/days'
import { newRouter } from '../web/router'
import { calculatorRoutes } from './calculator-routes'
import { lawPage } from './law-page'

/** The law as the portal knows it, for everybody; nothing is kept of what is calculated. */
export function forPublic(deps: Deps) {
  const { db, now } = deps
  const router = newRouter()

  router.get('/phap-luat', async (_req, res) => {
    const { locale } = res.locals
    const today = dayOf(await now())
    res.render('law/show', lawPage(BOOK, today, locale, await ownTargets(db, today, locale)))
  })

  return router.use(calculatorRoutes(deps))
}

async function ownTargets(db: Db, today: Day, locale: Locale) {
  const [targets, all] = await Promise.all([houseRules.publicOn(db, today), agencies.list(db)])
  return all.flatMap((agency) =>
    targets
      .filter(({ agencyId }) => agencyId === agency.id)
      .map(({ code }) => ({
        code,
        href: `/co-quan/${agency.slug}#quy-che`,
        name: nameOf(agency, locale),
        lang: langOf(agency, locale),
      })),
  )
}
