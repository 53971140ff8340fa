import type { Request, Response } from 'express'
import type { Deps } from '../deps'
import { Conflict, TooMany } from '../errors'
import * as statements from '../statements/queries'
import { confirmPage } from '../web/confirm-page'
import type { Raw } from '../web/form'
import { findable } from '../web/headers'
import { limit, problemsOf, unlessTooMany } from '../web/rate-limit'
import { newRouter } from '../web/router'
import { start } from './draft-actions'
import { readCarried, readStart, typedAnywhere } from './draft-form'
import { dropDrafts, holderOf, newHolder, remember } from './draft-holder'
import { draftAt, START } from './draft-page'
import { FIRST_STEP } from './draft-rules'
import { showOnePage, showStart } from './draft-shown'
import { subjectOf } from './new-page'

const DROP = `${START}/xoa-ban-nhap`

/** Where a draft begins, or goes on, or is thrown away. */
export function startingDrafts(deps: Deps) {
  const router = newRouter()

  router.get(START, findable, (req, res) => showStart(deps, req, res, readCarried(req.query)))

  router.post(`${START}/bat-dau`, async (req, res) => {
    const key = readStart(req.body)
    const holder = (await holderOf(deps, req)) ?? newHolder(deps, key)
    const raw = await beginning(deps, res, req.body)
    const id = await unlessTooMany(start(deps, { holder, key, raw }, visitOf(req))).catch(unlessTooLong)
    if (id instanceof Conflict) return showOnePage(deps, res.status(409), raw, { bieu_mau: { key: id.key } })
    if (id instanceof TooMany) {
      const carried = { ...readCarried(req.body), ...typedAnywhere(req.body) }
      return showStart(deps, req, res.status(429), carried, problemsOf(res, id))
    }
    await remember(deps, res, holder)
    res.redirect(303, res.locals.base + draftAt(id, FIRST_STEP))
  })

  router.get(DROP, (_req, res) => res.render('confirm', confirmPage(DROPPING)))

  router.post(DROP, async (req, res) => {
    await dropDrafts(deps, req, res)
    res.redirect(303, res.locals.base + START)
  })

  return router
}

const unlessTooLong = (error: unknown): Conflict => {
  if (error instanceof Conflict) return error
  throw error
}

const DROPPING: Parameters<typeof confirmPage>[0] = {
  question: { key: 'requests.draft.drop.question' },
  effects: [{ key: 'requests.draft.drop.effect' }],
  send: 'requests.draft.drop.send',
  action: DROP,
  back: START,
}

/** Counted beside the requests themselves: whoever writes a draft and sends it has come once to each. */
const visitOf = (req: Request) => (within: Deps) =>
  limit(within, 'newRequest', req, 'requests.draft.too_many', 'draft')

/** With what the link said, or what a draft that is gone handed back. */
async function beginning({ db }: Deps, res: Response, body: unknown): Promise<Raw> {
  const { 'co-quan': agency = '', ve = '' } = readCarried(body)
  const about = ve && (await statements.bySlug(db, res.locals.locale, ve))
  return { agency, subject: about ? subjectOf(about) : '', ...typedAnywhere(body) }
}
