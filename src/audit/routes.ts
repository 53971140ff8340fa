import { agenciesAs, type Actor } from '../actor'
import type { Db } from '../database/connect'
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
    const closed = await closedTo(db, by, places, rows)
    res.render('audit/list', listPage(rows, pager, { by, places, closed }))
  })

  return router
}

/** What these lines are about and this reader may not open. */
async function closedTo(db: Db, by: Actor, places: Places, rows: events.AuditEvent[]) {
  const found = Object.entries(places).map(([kind, { closedTo }]) => {
    const ids = rows.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId)
    return closedTo && ids.length > 0 ? closedTo(db, by, [...new Set(ids)]) : Promise.resolve([])
  })
  return new Set((await Promise.all(found)).flat())
}
