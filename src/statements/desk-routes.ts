import * as agencies from '../agencies/queries'
import type { Deps } from '../deps'
import { Forbidden } from '../errors'
import { visitor } from '../web/access'
import { pageNumber, pagerFor } from '../web/pager'
import { newRouter } from '../web/router'
import type { Panel } from '../web/waiting'
import { readDeskQuery, tabOf } from './desk-filters'
import { deskPage, LIST } from './desk-page'
import * as desk from './desk-queries'
import { agenciesOf, writableBy } from './rules'
import { welcomePage } from './welcome-page'
import { keptBy } from './writing/template-rules'

const PER_PAGE = 30

/** Mounted at /noi-bo: what waits and what stands where. @param panels what every slice has for the desk, in its order */
export function forStaff(deps: Deps, panels: Panel[]) {
  const { db } = deps
  const router = newRouter()

  router.get('/', async (_req, res) => {
    const by = visitor(res)
    const blocks = await Promise.all(panels.map((panel) => panel(deps, by, res.locals.locale)))
    res.render('statements/welcome', welcomePage(blocks.flat(), by))
  })

  router.get('/thong-cao', async (req, res) => {
    const by = visitor(res)
    const agencyIds = agenciesOf(by)
    if (agencyIds.length === 0) throw new Forbidden('statements.desk.not_yours')
    const [query, page] = [readDeskQuery(req.query), pageNumber(req.query)]
    const [filter, tab] = [{ agencyIds, accountId: by.accountId, q: query.q }, tabOf(query)]
    const [rows, counts, known, now] = await Promise.all([
      desk.list(db, filter, tab, PER_PAGE, (page - 1) * PER_PAGE),
      desk.counts(db, filter),
      agencies.byIds(db, agencyIds),
      deps.now(),
    ])
    const pager = pagerFor(LIST, query, page, PER_PAGE, counts[tab])
    const offered = { mayWrite: writableBy(by).length > 0, keepsTemplates: keptBy(by).length > 0 }
    const shown = { rows, counts, agencies: known, query, pager, ...offered, now }
    res.render('statements/desk', deskPage(shown, res.locals.locale))
  })

  return router
}
