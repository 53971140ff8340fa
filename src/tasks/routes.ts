import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { NotFound } from '../errors'
import { visitor } from '../web/access'
import { isUuid } from '../web/form'
import { pageNumber, pagerFor } from '../web/pager'
import { newRouter } from '../web/router'
import { done } from './actions'
import { lines, listPage, type Places } from './page'
import * as tasks from './queries'
import { scopesOf } from './rules'

const HERE = '/noi-bo/viec'
const PER_PAGE = 30
const WAITING = 5

/** Mounted at /noi-bo: what a person must do because no machine can. */
export function forStaff(deps: Deps, places: Places) {
  const { db } = deps
  const router = newRouter()

  router.get('/viec', async (req, res) => {
    const mine = scopesOf(visitor(res))
    const page = pageNumber(req.query)
    const [rows, total] = await Promise.all([
      tasks.openOf(db, mine, PER_PAGE, (page - 1) * PER_PAGE),
      tasks.countOpen(db, mine),
    ])
    const notice = req.query['xong'] === '1' ? ('tasks.noted' as const) : undefined
    res.render('tasks/list', listPage(rows, places, pagerFor(HERE, {}, page, PER_PAGE, total), notice))
  })

  router.post('/viec/:id/xong', async (req, res) => {
    if (!isUuid(req.params.id)) throw new NotFound()
    await done(deps, visitor(res), req.params.id)
    res.redirect(303, `${res.locals.base}${HERE}?xong=1`)
  })

  return router
}

/** For the workspace: the tasks of who works there, the longest waiting first. */
export const waiting =
  (places: Places) =>
  async ({ db }: Deps, by: Actor) =>
    lines(await tasks.openOf(db, scopesOf(by), WAITING, 0), places)
