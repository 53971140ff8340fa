import type { Response } from 'express'
import type { Actor } from '../actor'
import * as agencies from '../agencies/queries'
import type { Deps } from '../deps'
import { Conflict, Forbidden, NotFound } from '../errors'
import { refusalGroundsAt } from '../law/refusals'
import { visitor } from '../web/access'
import { isUuid } from '../web/form'
import { pageNumber, pagerFor } from '../web/pager'
import { newRouter } from '../web/router'
import * as contacts from './contact'
import { move, signersOf } from './desk-actions'
import { readMove } from './desk-form'
import { addressOf, deskListPage, deskShowPage, PATHS, type Desk } from './desk-page'
import * as desk from './desk-queries'
import * as requests from './queries'
import { DESK_MOVES, desksOf, isOnDeskOf } from './rules'
import { checkMove } from './steps'
import { storyOf } from './story'

const PER_PAGE = 30
const WAITING = 10

/** Mounted at /noi-bo: the requests to the agencies at whose press desk one works. */
export function forStaff(deps: Deps) {
  const { db } = deps
  const router = newRouter()

  router.get('/yeu-cau', async (req, res) => {
    const mine = desksOf(visitor(res))
    if (mine.length === 0) throw new Forbidden('requests.desk.not_yours')
    const shown = desk.SHOWN.find((value) => value === req.query['trang-thai']) ?? ''
    const page = pageNumber(req.query)
    const [rows, total, names] = await Promise.all([
      desk.list(db, mine, shown, PER_PAGE, (page - 1) * PER_PAGE),
      desk.count(db, mine, shown),
      agencies.byIds(db, mine),
    ])
    const pager = pagerFor('/noi-bo/yeu-cau', { 'trang-thai': shown }, page, PER_PAGE, total)
    res.render('requests/desk-list', deskListPage(rows, names, shown, pager, res.locals.locale))
  })

  router.get('/yeu-cau/:id', async (req, res) => {
    const shown = await deskOf(deps, visitor(res), req.params.id)
    const opened = DESK_MOVES.find((each) => PATHS[each] === req.query['viec'])
    show(res, shown, { move: opened })
  })

  for (const step of DESK_MOVES)
    router.post(`/yeu-cau/:id/${PATHS[step]}`, async (req, res) => {
      const { id } = req.params
      const by = visitor(res)
      const shown = await deskOf(deps, by, id)
      const form = readMove(step, req.body, shown)
      try {
        checkMove(shown.story.request, step, by)
        if (!form.ok) return show(res.status(422), shown, { move: step, ...form })
        await move(deps, by, id, step, form.values)
      } catch (error) {
        if (!(error instanceof Conflict)) throw error
        const now = await deskOf(deps, by, id)
        return show(res.status(409), now, { move: undefined, raw: form.raw, why: error.key })
      }
      res.redirect(303, res.locals.base + addressOf({ id }))
    })

  return router
}

const show = (res: Response, shown: Desk, opened: Parameters<typeof deskShowPage>[3]) =>
  res.render('requests/desk-show', deskShowPage(shown, visitor(res), res.locals.locale, opened))

/** For the workspace, a floor below: the open requests at one's desks, the longest waiting first. */
export async function waiting({ db }: Deps, by: Actor) {
  const rows = await desk.list(db, desksOf(by), 'mo', WAITING, 0)
  return rows.map((row) => ({ href: addressOf(row), title: row.subject }))
}

/** Another agency's request is as unknown as no request. */
async function deskOf(deps: Deps, by: Actor, id: string): Promise<Desk> {
  const request = isUuid(id) ? await requests.byId(deps.db, id) : undefined
  if (!request || !isOnDeskOf(by, request)) throw new NotFound()
  const now = await deps.now()
  const [story, sealed, signers] = await Promise.all([
    storyOf(deps.db, request),
    requests.contactOf(deps.db, request.id),
    signersOf(deps.db, request, now),
  ])
  const contact = contacts.open(deps.keys, request.id, sealed)
  return { story, contact, signers, grounds: refusalGroundsAt(now) }
}
