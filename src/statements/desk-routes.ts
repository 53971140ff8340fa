import { agenciesAs, type Actor } from '../actor'
import * as agencies from '../agencies/queries'
import type { Deps } from '../deps'
import { visitor } from '../web/access'
import { pageNumber, pagerFor } from '../web/pager'
import { newRouter } from '../web/router'
import { deskPage, welcomePage } from './desk-page'
import * as desk from './desk-queries'
import { STATEMENT_ROLES, writableBy, type State } from './rules'

const PER_PAGE = 30
const WAITING = 10
const OPEN: State[] = ['draft', 'submitted', 'rejected']
const DONE: State[] = ['approved', 'withdrawn', 'removed']

/** What else waits for someone, from other slices; app.ts hands it in. */
export interface Panels {
  tasks: (deps: Deps, by: Actor) => Promise<object[]>
  requests: (deps: Deps, by: Actor) => Promise<{ href: string; title: string }[]>
}

/** Mounted at /noi-bo: what waits and what stands where. */
export function forStaff(deps: Deps, panels: Panels) {
  const { db } = deps
  const router = newRouter()

  router.get('/', async (_req, res) => {
    const mine = agenciesAs(visitor(res), ...STATEMENT_ROLES)
    const [rows, requests, tasks] = await Promise.all([
      desk.list(db, mine, ['submitted'], WAITING, 0),
      panels.requests(deps, visitor(res)),
      panels.tasks(deps, visitor(res)),
    ])
    res.render('statements/welcome', welcomePage({ rows, requests, tasks }, visitor(res)))
  })

  router.get('/thong-cao', async (req, res) => {
    const mine = agenciesAs(visitor(res), ...STATEMENT_ROLES)
    const filter = req.query['xem'] === 'xong' ? ('xong' as const) : ('mo' as const)
    const states = filter === 'mo' ? OPEN : DONE
    const page = pageNumber(req.query)
    const [rows, total, known, now] = await Promise.all([
      desk.list(db, mine, states, PER_PAGE, (page - 1) * PER_PAGE),
      desk.count(db, mine, states),
      agencies.byIds(db, mine),
      deps.now(),
    ])
    const pager = pagerFor('/noi-bo/thong-cao', { xem: filter === 'mo' ? '' : filter }, page, PER_PAGE, total)
    const mayWrite = writableBy(visitor(res)).length > 0
    res.render(
      'statements/desk',
      deskPage({ rows, agencies: known, filter, pager, mayWrite, now }, res.locals.locale),
    )
  })

  return router
}
