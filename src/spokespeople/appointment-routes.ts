import type { Response } from 'express'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { NotFound } from '../errors'
import type { MessageKey } from '../i18n'
import { visitor } from '../web/access'
import { refusalOf } from '../web/confirm'
import { newRouter } from '../web/router'
import { noticeOf } from '../web/notice'
import { revoke, type Ended } from './actions'
import { heldFor } from './appointment-held'
import { appointmentPage, type Held, type Typed } from './appointment-page'
import { readContact } from './contact-form'
import { HERE } from './desk-page'
import { readEnd } from './end-form'
import { endPage } from './end-page'
import { changeContact, publish } from './publish-actions'
import type { Contact } from './register-rules'
import { settingsFor } from './settings'

const DONE: Record<string, MessageKey> = {
  'ghi-nhan': 'spokespeople.desk.recorded',
  'cong-bo': 'spokespeople.desk.published',
  'lien-he': 'spokespeople.desk.contact_changed',
}

type Act = (deps: Deps, by: Actor, id: string, contact: Contact) => Promise<void>

/** The page of one appointment and what is done there. */
export function recordRoutes(deps: Deps, ended: Ended) {
  const router = newRouter()

  router.get('/nguoi-phat-ngon/:id', async (req, res) => {
    const held = await heldFor(deps, visitor(res), req.params.id)
    show(deps, res, held, { notice: noticeOf(req.query, DONE) })
  })

  router.post('/nguoi-phat-ngon/:id/cong-bo', async (req, res) => {
    const held = await administered(deps, res, req.params.id)
    await change(deps, req.body, res, held, { done: 'cong-bo', act: publish, whole: true })
  })

  router.post('/nguoi-phat-ngon/:id/lien-he', async (req, res) => {
    const held = await administered(deps, res, req.params.id)
    const whole = held.appointment.publishedAt !== null
    await change(deps, req.body, res, held, { done: 'lien-he', act: changeContact, whole })
  })

  router.get('/nguoi-phat-ngon/:id/ket-thuc', async (req, res) => {
    showEnd(res, await administered(deps, res, req.params.id))
  })

  router.post('/nguoi-phat-ngon/:id/ket-thuc', async (req, res) => {
    const { id } = req.params
    const held = await administered(deps, res, id)
    const form = readEnd(req.body)
    if (!form.ok) return showEnd(res, held, { raw: form.raw, problems: form.problems })
    const refused = await refusalOf(revoke(deps, visitor(res), id, form.values.reason, ended))
    if (refused) return showEnd(res, held, { why: refused.key })
    res.redirect(303, `${res.locals.base}${HERE}?xong=ket-thuc`)
  })

  return router
}

/** Others read, administrators change. */
async function administered(deps: Deps, res: Response, id: string): Promise<Held> {
  const held = await heldFor(deps, visitor(res), id)
  if (!held.may) throw new NotFound()
  return held
}

const show = (deps: Deps, res: Response, held: Held, typed: Typed = {}) =>
  res.render(
    'spokespeople/appointment',
    appointmentPage(held, deps.settings.scanning, res.locals.locale, typed),
  )

interface Change {
  done: string
  act: Act
  /** Whether every fact must be there. */
  whole: boolean
}

/** The page again says why not, with what was typed. */
async function change(deps: Deps, body: unknown, res: Response, held: Held, { done, act, whole }: Change) {
  const { id } = held.appointment
  const form = readContact(body, await settingsFor(deps, res.locals.locale), whole)
  if (!form.ok) return show(deps, res.status(422), held, { raw: form.raw, problems: form.problems })
  const refused = await refusalOf(act(deps, visitor(res), id, form.values))
  if (!refused) return res.redirect(303, `${res.locals.base}${HERE}/${id}?xong=${done}`)
  const problems = { bieu_mau: { key: refused.key } }
  show(deps, res.status(409), await heldFor(deps, visitor(res), id), { raw: form.raw, problems })
}

function showEnd(res: Response, held: Held, again: Parameters<typeof endPage>[2] = {}) {
  const page = endPage(held, res.locals.locale, again)
  res.status(page.why ? 409 : again.problems ? 422 : 200).render('spokespeople/end', page)
}
