import type { Request, RequestHandler, Response } from 'express'
import type { Deps } from '../deps'
import { Conflict, NotFound } from '../errors'
import type { Problems, Raw } from '../web/form'
import { newRouter } from '../web/router'
import { save } from './draft-actions'
import { doubledIn, problemsIn, readTurn, typedIn, unfinished } from './draft-form'
import { heldBy, remember, type Held } from './draft-holder'
import { draftAt, START } from './draft-page'
import { after, before, isStep, REVIEW, type Step } from './draft-rules'
import { sendingDrafts } from './draft-send-routes'
import { missingIn, showGone, showReview, showSent, showStep } from './draft-shown'
import { startingDrafts } from './draft-start-routes'
import { QUESTIONS } from './form'
import * as requests from './queries'

declare global {
  namespace Express {
    interface Locals {
      /** The draft that this browser holds. */
      draft?: Held
    }
  }
}

const AT = draftAt(':id')

/** The form one page after another; what was typed waits in the database, for this browser only. */
export function drafted(deps: Deps) {
  const router = newRouter()

  router.use(startingDrafts(deps))
  router.use(AT, holderOnly(deps))
  router.use(sendingDrafts(deps))
  router.use(AT, unsentOnly)

  router.get(AT, async (_req, res) => {
    const { draft, raw } = held(res)
    const missing = await missingIn(deps, raw, await requests.askable(deps.db))
    to(res, draftAt(draft.id, unfinished(raw, missing)[0] ?? REVIEW))
  })

  // reloaded after a refusal
  router.get(`${AT}/gui`, (_req, res) => to(res, draftAt(held(res).draft.id, REVIEW)))

  router.get(`${AT}/${REVIEW}`, (_req, res) => showReview(deps, res, held(res)))

  router.get(`${AT}/:step`, async (req, res) => {
    const step = stepIn(req)
    const { them, sua, loi } = req.query as Raw
    const problems = loi === '1' ? await problemsAt(deps, step, held(res).raw) : {}
    const turn = { problems, more: them === '1', changing: sua === '1' }
    await showStep(deps, isWrong(problems) ? res.status(422) : res, step, held(res), turn)
  })

  router.post(`${AT}/:step`, async (req, res) => {
    const { draft, token, raw: kept } = held(res)
    const step = stepIn(req)
    const typed = typedIn(step, req.body)
    const turn = readTurn(req.body)
    const unsaved = { draft, token, raw: { ...kept, ...typed } }
    const doubled = doubledIn(step, req.body)
    if (isWrong(doubled))
      return showStep(deps, res.status(422), step, unsaved, { ...turn, problems: doubled })
    const raw = await save(deps, draft.id, typed).catch(notSaved)
    if (raw instanceof Conflict) {
      const problems = { bieu_mau: { key: raw.key } }
      return showStep(deps, res.status(409), step, unsaved, { ...turn, problems })
    }
    await remember(deps, res, token)
    const saved = { id: draft.id, raw, turn }
    if (turn.back || turn.more) return to(res, asked(step, saved))
    const wrong = isWrong(await problemsAt(deps, step, raw))
    to(res, wrong ? stay(step, 'loi', saved) : draftAt(draft.id, turn.changing ? REVIEW : after(step, raw)))
  })

  return router
}

const to = (res: Response, path: string) => res.redirect(303, res.locals.base + path)

const held = (res: Response) => res.locals.draft!

function stepIn({ params: { step = '' } }: Request<{ step?: string }>): Step {
  if (!isStep(step)) throw new NotFound()
  return step
}

const notSaved = (error: unknown): Conflict => {
  if (error instanceof Conflict) return error
  throw error
}

const isWrong = (problems: Problems) => Object.keys(problems).length > 0

const problemsAt = async (deps: Deps, step: Step, raw: Raw): Promise<Problems> =>
  problemsIn(step, raw, await missingIn(deps, raw, await requests.askable(deps.db)))

interface Saved {
  id: string
  raw: Raw
  turn: ReturnType<typeof readTurn>
}

/**
 * The same page once more, problems and all at an address of its own: going back to the answer of a form, or reloading
 * it, browsers ask whether to send it again, and some show nothing at all.
 */
const stay = (step: Step, why: 'loi' | 'them', { id, turn }: Saved): string =>
  `${draftAt(id, step)}?${why}=1${turn.changing ? '&sua=1' : ''}`

/** Where the buttons lead that only save: back, or to the first box that is still empty. */
function asked(step: Step, saved: Saved): string {
  const { id, raw, turn } = saved
  if (turn.back && turn.changing) return draftAt(id, REVIEW)
  const previous = before(step, raw)
  if (turn.back) return previous ? draftAt(id, previous) : START
  const empty = QUESTIONS.find((name) => !raw[name])
  return stay(step, 'them', saved) + (empty ? `#${empty}` : '')
}

/** Another browser learns nothing, not even whether there is such a draft. */
const holderOnly =
  (deps: Deps): RequestHandler<{ id: string }> =>
  async (req, res, next) => {
    const found = await heldBy(deps, req, req.params.id)
    if (!found) return showGone(deps, req, res)
    res.locals.draft = found
    next()
  }

/** What was sent is read no more and changed no more; words that came too late are handed back. */
const unsentOnly: RequestHandler = (req, res, next) => {
  if (held(res).draft.sentAt === null) return next()
  showSent(req, req.method === 'POST' ? res.status(409) : res, held(res))
}
