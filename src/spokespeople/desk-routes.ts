import { randomUUID } from 'node:crypto'
import type { Response } from 'express'
import { agenciesAs, hasRole } from '../actor'
import * as agencies from '../agencies/queries'
import type { Deps } from '../deps'
import { Forbidden, NotFound, type Conflict } from '../errors'
import type { MessageKey } from '../i18n'
import { visitor } from '../web/access'
import { ask, refusalOf } from '../web/confirm'
import { isUuid, type Problems, type Raw } from '../web/form'
import { noticeOf } from '../web/notice'
import { newRouter } from '../web/router'
import { appoint, revoke, type Ended } from './actions'
import { appointPage, basisPage, deskPage, endQuestion } from './desk-page'
import { readAppointment } from './form'
import * as spokespeople from './queries'
import { isBasis } from './rules'

const HERE = '/noi-bo/nguoi-phat-ngon'
const DONE: Record<string, MessageKey> = {
  moi: 'spokespeople.desk.added',
  'ket-thuc': 'spokespeople.desk.ended',
}

/** Mounted at /noi-bo: who speaks for the agencies one administers. */
export function forStaff(deps: Deps, ended: Ended) {
  const { db, now } = deps
  const router = newRouter()

  router.get('/nguoi-phat-ngon', async (req, res) => {
    const mine = administered(res)
    const [own, appointments, at] = await Promise.all([
      agencies.byIds(db, mine),
      spokespeople.appointmentsOf(db, mine),
      now(),
    ])
    const desk = { agencies: own, appointments, now: at, notice: noticeOf(req.query, DONE) }
    res.render('spokespeople/desk', deskPage(desk, res.locals.locale))
  })

  router.get('/nguoi-phat-ngon/moi', async (req, res) => {
    administered(res)
    const basis = req.query['tu-cach']
    if (isBasis(basis)) return show(deps, res, { basis })
    res.render('spokespeople/basis', basisPage())
  })

  router.post('/nguoi-phat-ngon', async (req, res) => {
    administered(res)
    const form = readAppointment(req.body, deps.settings.officialDomains)
    if (!form.ok) return show(deps, res.status(422), form.raw, form.problems)
    const refused = await refusalOf(appoint(deps, visitor(res), form.values))
    if (!refused) return res.redirect(303, `${res.locals.base}${HERE}?xong=moi`)
    if (refused.key === 'problem.other_words') return showAnew(deps, res.status(409), form.raw, refused)
    // what the database refuses is told at the field that mends it
    await show(deps, res.status(422), form.raw, { validTo: { key: refused.key } })
  })

  router.get('/nguoi-phat-ngon/:id/ket-thuc', async (req, res) => {
    ask(res, await ending(deps, res, req.params.id))
  })

  router.post('/nguoi-phat-ngon/:id/ket-thuc', async (req, res) => {
    const { id } = req.params
    const question = await ending(deps, res, id)
    const refused = await refusalOf(revoke(deps, visitor(res), id, ended))
    if (refused) return ask(res, { ...question, why: refused.key })
    res.redirect(303, `${res.locals.base}${HERE}?xong=ket-thuc`)
  })

  return router
}

function administered(res: Response): number[] {
  const mine = agenciesAs(visitor(res), 'administrator')
  if (mine.length === 0) throw new Forbidden('error.forbidden', ['administrator'])
  return mine
}

async function ending({ db, now }: Deps, res: Response, id: string) {
  const appointment = isUuid(id) && (await spokespeople.appointment(db, id))
  if (!appointment || !hasRole(visitor(res), appointment.agencyId, 'administrator')) throw new NotFound()
  const [agency] = await agencies.byIds(db, [appointment.agencyId])
  return endQuestion(appointment, agency!, await now(), res.locals.locale)
}

/** The form asks only what its basis needs; without one, that is asked first. */
async function show({ db }: Deps, res: Response, raw: Raw, problems: Problems = {}) {
  const { basis } = raw
  if (!isBasis(basis)) return res.render('spokespeople/basis', basisPage(problems))
  const mine = administered(res)
  const [own, people] = await Promise.all([agencies.byIds(db, mine), spokespeople.peopleOf(db, mine)])
  const choice = { basis, agencies: own, people, key: randomUUID() }
  res.render('spokespeople/appoint', appointPage(choice, res.locals.locale, raw, problems))
}

/** Other words must not seem to be received: they come back in a form of their own. */
const showAnew = (deps: Deps, res: Response, raw: Raw, { key }: Conflict) =>
  show(deps, res, { ...raw, key: '' }, { bieu_mau: { key } })
