import type { Response } from 'express'
import { hasRole } from '../actor'
import * as agencies from '../agencies/queries'
import type { Deps } from '../deps'
import { NotFound } from '../errors'
import type { MessageKey } from '../i18n'
import { visitor } from '../web/access'
import { refusalOf } from '../web/confirm'
import { isUuid } from '../web/form'
import { noticeOf } from '../web/notice'
import { newRouter } from '../web/router'
import { endAbsence, mayNote, noteUnable } from './absence-actions'
import { readReason } from './absence-form'
import { absencePage } from './absence-page'
import * as absences from './absence-queries'
import * as register from './register-queries'

const DONE: Record<string, MessageKey> = {
  'ghi-nhan': 'spokespeople.unable.noted',
  'ket-thuc': 'spokespeople.unable.ended',
}

/** Mounted at /noi-bo: whoever speaks regularly cannot, and can again. */
export function absenceRoutes(deps: Deps) {
  const router = newRouter()
  const here = (res: Response, id: string, done: string) =>
    `${res.locals.base}/noi-bo/nguoi-phat-ngon/${id}/vang-mat?xong=${done}`

  router.get('/nguoi-phat-ngon/:id/vang-mat', async (req, res) => {
    await show(deps, res, req.params.id, { notice: noticeOf(req.query, DONE) })
  })

  router.post('/nguoi-phat-ngon/:id/vang-mat', async (req, res) => {
    const { id } = req.params
    const { appointment } = await heldBy(deps, res, id)
    const form = readReason(req.body)
    if (!form.ok) return show(deps, res.status(422), id, form)
    const refused = await refusalOf(noteUnable(deps, visitor(res), appointment.id, form.values.reason))
    if (refused) return show(deps, res.status(409), id, { raw: form.raw, refused: refused.key })
    res.redirect(303, here(res, id, 'ghi-nhan'))
  })

  router.post('/nguoi-phat-ngon/:id/vang-mat/ket-thuc', async (req, res) => {
    const { id } = req.params
    const { appointment } = await heldBy(deps, res, id)
    const refused = await refusalOf(endAbsence(deps, visitor(res), appointment.id))
    if (refused) return show(deps, res.status(409), id, { refused: refused.key })
    res.redirect(303, here(res, id, 'ket-thuc'))
  })

  return router
}

/** @throws NotFound for whoever may not note it */
async function heldBy({ db, now }: Deps, res: Response, id: string) {
  const by = visitor(res)
  const appointment = isUuid(id) ? await register.recordedById(db, id) : undefined
  if (!appointment || !(await mayNote(db, by, appointment))) throw new NotFound()
  const [[agency], absence, at] = await Promise.all([
    agencies.byIds(db, [appointment.agencyId]),
    absences.openOf(db, id),
    now(),
  ])
  const may = {
    authorise: hasRole(by, appointment.agencyId, 'administrator'),
    decide: hasRole(by, appointment.agencyId, 'head'),
  }
  return { appointment, agency: agency!, absence, may, now: at }
}

const show = async (deps: Deps, res: Response, id: string, typed: Parameters<typeof absencePage>[2]) =>
  res.render('spokespeople/absence', absencePage(await heldBy(deps, res, id), res.locals.locale, typed))
