import type { Request, Response } from 'express'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { BadInput, Conflict } from '../errors'
import type { MessageKey } from '../i18n'
import { yearOf } from '../law/days'
import { visitor } from '../web/access'
import type { Raw, Wrong } from '../web/form'
import { noticeOf } from '../web/notice'
import { newRouter } from '../web/router'
import { revise, submit, takeBack } from './actions'
import { decidePage } from './decide-page'
import { DECISIONS, editionFor, whyNotDecide, whyNotThat, type Decision } from './decide-rules'
import { approve, approveUrgently, countersign, recall, reject, withdraw } from './decision-actions'
import * as documents from './document-queries'
import { readApproval, readReason, readVersion, type ReasonForm } from './form'
import * as texts from './text-queries'
import { known, workShown } from './work'
import type { Failed } from './work-page'
import { showWork } from './work-routes'

type Act = (by: Actor, id: string, req: Request) => Promise<Wrong | void>

const DONE = {
  trinh: 'statements.done.submitted',
  'rut-trinh': 'statements.done.taken_back',
  duyet: 'statements.done.approved',
  'duyet-khan': 'statements.done.urgent',
  'ky-xac-nhan': 'statements.done.countersigned',
  'tra-lai': 'statements.done.rejected',
  'huy-lich': 'statements.done.recalled',
  'thu-hoi': 'statements.done.withdrawn',
  'ban-moi': 'statements.done.revised',
} as const satisfies Record<string, MessageKey>

const isDecision = (name: string): name is Decision => (DECISIONS as readonly string[]).includes(name)

/** Mounted at /noi-bo: one statement at the desk, and each thing that can be done with it. */
export function forStaff(deps: Deps) {
  const router = newRouter()

  router.get('/thong-cao/:id', async (req, res) => {
    const shown = await workShown(deps, visitor(res), req.params.id)
    await showWork(deps, res, shown, { notice: noticeOf(req.query, DONE) })
  })

  for (const decision of DECISIONS)
    router.get(`/thong-cao/:id/${decision}`, async (req, res) => {
      const { ban, luc } = req.query as Record<string, string>
      const asked = { version: ban ?? '', later: luc === 'hen' }
      await ask(deps, res, known(req.params['id']), decision, asked)
    })

  const act = (name: keyof typeof DONE, action: Act) =>
    router.post(`/thong-cao/:id/${name}`, async (req, res) => {
      const id = known(req.params['id'])
      try {
        const wrong = await action(visitor(res), id, req)
        if (wrong && isDecision(name)) return await askAgain(deps, res, id, name, wrong)
        if (wrong) throw new BadInput()
      } catch (error) {
        if (!(error instanceof Conflict)) throw error
        return await refuse(deps, res, id, {
          raw: req.body as Raw,
          problems: {},
          why: { key: error.key, values: error.values },
        })
      }
      res.redirect(303, `${res.locals.base}/noi-bo/thong-cao/${id}?xong=${name}`)
    })

  const withReason =
    (action: (deps: Deps, by: Actor, id: string, form: ReasonForm) => Promise<void>) =>
    async (by: Actor, id: string, req: Request) => {
      const form = readReason(req.body)
      return form.ok ? action(deps, by, id, form.values) : form
    }

  const withVersion =
    (action: (deps: Deps, by: Actor, id: string, version: number) => Promise<void>) =>
    async (by: Actor, id: string, req: Request) => {
      const form = readVersion(req.body)
      return form.ok ? action(deps, by, id, form.values.version) : form
    }

  act('trinh', withVersion(submit))
  act('rut-trinh', withVersion(takeBack))
  act('duyet', async (by, id, req) => {
    const form = readApproval(req.body)
    return form.ok ? approve(deps, by, id, form.values) : form
  })
  act('duyet-khan', withReason(approveUrgently))
  act('ky-xac-nhan', withVersion(countersign))
  act('tra-lai', withReason(reject))
  act('huy-lich', withReason(recall))
  act('thu-hoi', withReason(withdraw))
  act('ban-moi', (by, id) => revise(deps, by, id))

  return router
}

/** It cannot be done any more: the statement as it stands now, with what was typed. */
async function refuse(deps: Deps, res: Response, id: string, failed: Failed) {
  await showWork(deps, res.status(409), await workShown(deps, visitor(res), id), { failed })
}

interface Asked {
  version: string
  later: boolean
}

/** Before it is done: what will happen, to what, and who will see it. */
async function ask(deps: Deps, res: Response, id: string, decision: Decision, asked: Asked, failed?: Failed) {
  const shown = await workShown(deps, visitor(res), id)
  const why = whyNotDecide(shown, decision) ?? whyNotThat(shown, decision, asked.version)
  if (why)
    return refuse(deps, res, id, { raw: failed?.raw ?? {}, problems: {}, why: { key: why, values: {} } })
  const about = editionFor(shown, decision)!
  const [words, nextNumber] = await Promise.all([
    texts.ofEdition(deps.db, about.edition.id),
    documents.nextNumber(deps.db, shown.document.agencyId, yearOf(shown.now)),
  ])
  const deciding = { shown, decision, about, texts: words, nextNumber, ...asked }
  res.render('statements/decide', decidePage(deciding, res.locals.locale, failed))
}

const askAgain = (deps: Deps, res: Response, id: string, decision: Decision, wrong: Wrong) =>
  ask(
    deps,
    res.status(422),
    id,
    decision,
    { version: wrong.raw['version'] ?? '', later: wrong.raw['when'] === 'later' },
    wrong,
  )
