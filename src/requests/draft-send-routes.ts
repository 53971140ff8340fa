import type { Request, Response } from 'express'
import type { Deps } from '../deps'
import { Conflict } from '../errors'
import { cameWith } from '../files/routes'
import { limit } from '../web/rate-limit'
import { newRouter } from '../web/router'
import { uploads } from '../web/uploads'
import { markSent } from './draft-actions'
import { readDraft, trapIn } from './draft-form'
import { heldBy, keyOf, type Held } from './draft-holder'
import { draftAt } from './draft-page'
import { showGone, showReview, showSent } from './draft-shown'
import * as requests from './queries'
import { keptKey } from './receipt'
import { handOver, send } from './sending'

/** The last button of a draft: with its files it becomes a request, as the form on one page does. */
export function sendingDrafts(deps: Deps) {
  const router = newRouter()

  router.post(draftAt(':id', 'gui'), uploads(deps), async (req, res) => {
    const held = res.locals.draft!
    const known = await requests.byKey(deps.db, keptKey(deps.keys, keyOf(deps.keys, held.draft)))
    // who did not see the receipt asks for it again; no file is lost by that
    if (known && !cameWith(res)) return handOver(deps, res, known)
    const agencies = await requests.askable(deps.db)
    await send(deps, res, {
      ...{ agencies, known, form: await filledIn(deps, req, held, agencies) },
      countVisit: visitOf(req, held),
      again: (status, problems) => showReview(deps, res.status(status), held, problems),
      notThose: () => showSent(req, res.status(409), held),
    }).catch((error: unknown) => unlessChanged(deps, req, res, error))
  })

  return router
}

const filledIn = async (
  { keys, now }: Deps,
  req: Request,
  { draft, raw }: Held,
  agencies: readonly requests.Askable[],
) => {
  const slugs = agencies.map(({ slug }) => slug)
  return readDraft(raw, { key: keyOf(keys, draft), trap: trapIn(req.body) }, slugs, await now())
}

const visitOf =
  (req: Request, { draft }: Held) =>
  async (within: Deps) => {
    await limit(within, 'newRequest', req, 'requests.too_many')
    await markSent(within, draft)
  }

/** Saved from another page in the meantime: it is read again before it is sent. */
async function unlessChanged(deps: Deps, req: Request, res: Response, error: unknown) {
  if (!(error instanceof Conflict) || error.key !== 'requests.draft.changed') throw error
  const held = await heldBy(deps, req, res.locals.draft!.draft.id)
  if (!held) return showGone(deps, req, res)
  await showReview(deps, res.status(409), held, { bieu_mau: { key: error.key } })
}
