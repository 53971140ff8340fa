import type { Deps } from '../deps'
import { NotFound } from '../errors'
import { visitor } from '../web/access'
import { isUuid } from '../web/form'
import { noticeOf } from '../web/notice'
import { pageNumber, pagerFor } from '../web/pager'
import { newRouter } from '../web/router'
import { blockOf, MOST_LINES, type Panel } from '../web/waiting'
import { done } from './actions'
import { listPage, waitingLines, type Places } from './page'
import * as tasks from './queries'
import { deskScopesOf, scopesOf } from './rules'

const HERE = '/noi-bo/viec'
const PER_PAGE = 30

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
    const notice = noticeOf(req.query, { '1': 'tasks.noted' })
    res.render('tasks/list', listPage(rows, places, pagerFor(HERE, {}, page, PER_PAGE, total), notice))
  })

  router.post('/viec/:id/xong', async (req, res) => {
    if (!isUuid(req.params.id)) throw new NotFound()
    await done(deps, visitor(res), req.params.id)
    res.redirect(303, `${res.locals.base}${HERE}?xong=1`)
  })

  return router
}

/** For the desk: what no machine can do, the longest waiting first. */
export const waiting =
  (places: Places): Panel =>
  async ({ db }, by) => {
    const mine = deskScopesOf(by)
    const [rows, count] = await Promise.all([
      tasks.openOf(db, mine, MOST_LINES, 0),
      tasks.countOpen(db, mine),
    ])
    return blockOf({ urgency: 'now', title: 'tasks.waiting', all: HERE }, waitingLines(rows, places), count)
  }
