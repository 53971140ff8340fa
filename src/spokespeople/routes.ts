import * as agencies from '../agencies/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import type { Locale } from '../i18n'
import { tidy } from '../web/form'
import { pageNumber, pagerFor } from '../web/pager'
import { newRouter } from '../web/router'
import { card, listPage } from './page'
import * as spokespeople from './queries'

const PER_PAGE = 60

export function forPublic({ db }: Deps) {
  const router = newRouter()

  router.get('/nguoi-phat-ngon', async (req, res) => {
    const filters = {
      q: tidy((req.query['q'] as string) ?? '').slice(0, 200),
      'co-quan': (req.query['co-quan'] as string) ?? '',
    }
    const [shown, page] = [await agencies.list(db), pageNumber(req.query)]
    const wanted = shown.find(({ slug }) => slug === filters['co-quan'])
    const filter = { q: filters.q, agencyId: filters['co-quan'] === '' ? null : (wanted?.id ?? 0) }
    const [found, total] = await Promise.all([
      spokespeople.list(db, filter, PER_PAGE, (page - 1) * PER_PAGE),
      spokespeople.count(db, filter),
    ])
    const pager = pagerFor('/nguoi-phat-ngon', filters, page, PER_PAGE, total)
    const directory = { spokespeople: found, agencies: shown, filters, total, pager }
    res.render('spokespeople/list', listPage(directory, res.locals.locale))
  })

  return router
}

/** For the page of an agency, a floor below. */
export const panel = async (db: Db, agencyId: number, locale: Locale) =>
  (await spokespeople.ofAgency(db, agencyId)).map((spokesperson) => card(spokesperson, locale))
