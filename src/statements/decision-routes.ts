import type { Request, Response } from 'express'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { Conflict } from '../errors'
import { visitor } from '../web/access'
import type { Raw, Wrong } from '../web/form'
import { newRouter } from '../web/router'
import { revise, submit, takeBack } from './actions'
import { approve, approveUrgently, countersign, recall, reject, withdraw } from './decision-actions'
import { workPage, type Failed } from './work-page'
import { readApproval, readReason, readVersion, type ReasonForm } from './form'
import { known, workShown } from './work'

type Act = (by: Actor, id: string, req: Request) => Promise<Wrong | void>

/** Mounted at /noi-bo: one statement at the desk, and each thing that can be done with it. */
export function forStaff(deps: Deps) {
  const router = newRouter()

  router.get('/thong-cao/:id', async (req, res) => {
    await show(deps, res, known(req.params.id), 200)
  })

  const act = (name: string, action: Act) =>
    router.post(`/thong-cao/:id/${name}`, async (req, res) => {
      const id = known(req.params['id'])
      try {
        const wrong = await action(visitor(res), id, req)
        if (wrong) return await show(deps, res, id, 422, { act: name, ...wrong })
      } catch (error) {
        if (!(error instanceof Conflict)) throw error
        const raw = req.body as Raw
        return await show(deps, res, id, 409, { act: name, raw, problems: {}, why: error.key })
      }
      res.redirect(303, `${res.locals.base}/noi-bo/thong-cao/${id}`)
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

async function show(deps: Deps, res: Response, id: string, status: number, failed?: Failed) {
  const shown = await workShown(deps, visitor(res), id)
  res.status(status).render('statements/work', workPage(shown, res.locals.locale, failed))
}
