import { agenciesAs } from '../actor'
import type { Deps } from '../deps'
import { Forbidden } from '../errors'
import { visitor } from '../web/access'
import { pageNumber, pagerFor } from '../web/pager'
import { newRouter } from '../web/router'
import { listPage, type Places } from './page'
import * as events from './queries'

const PER_PAGE = 50

/** Mounted at /noi-bo: the trail of the agencies one administers or heads. */
export function forStaff({ db }: Deps, places: Places) {
  const router = newRouter()

  router.get('/nhat-ky', async (req, res) => {
    const by = visitor(res)
    const agencyIds = agenciesAs(by, 'administrator', 'head')
    if (agencyIds.length === 0) throw new Forbidden('error.forbidden', ['administrator', 'head'])
    const scope = { agencyIds, administered: agenciesAs(by, 'administrator') }
    const page = pageNumber(req.query)
    const [rows, total] = await Promise.all([
      events.ofScope(db, scope, PER_PAGE, (page - 1) * PER_PAGE),
      events.countOfScope(db, scope),
    ])
    const pager = pagerFor('/noi-bo/nhat-ky', {}, page, PER_PAGE, total)
    res.render('audit/list', listPage(rows, pager, { by, places }))
  })

  return router
}
