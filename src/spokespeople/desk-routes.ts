import { randomUUID } from 'node:crypto'
import type { Response } from 'express'
import { agenciesAs, hasRole } from '../actor'
import * as agencies from '../agencies/queries'
import type { Deps } from '../deps'
import { Conflict, Forbidden, NotFound } from '../errors'
import type { MessageKey } from '../i18n'
import { visitor } from '../web/access'
import { confirmPage } from '../web/confirm-page'
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
    const refused = form.ok ? await tried(() => appoint(deps, visitor(res), form.values)) : form.problems
    if (!refused) return res.redirect(303, `${res.locals.base}${HERE}?xong=moi`)
    await show(deps, res.status(422), form.raw, refused)
  })

  router.get('/nguoi-phat-ngon/:id/ket-thuc', async (req, res) => {
    const appointment = isUuid(req.params.id) && (await spokespeople.appointment(db, req.params.id))
    if (!appointment || !hasRole(visitor(res), appointment.agencyId, 'administrator')) throw new NotFound()
    const [agency] = await agencies.byIds(db, [appointment.agencyId])
    const question = endQuestion(appointment, agency!, await now(), res.locals.locale)
    res.render('confirm', confirmPage(question))
  })

  router.post('/nguoi-phat-ngon/:id/ket-thuc', async (req, res) => {
    if (!isUuid(req.params.id)) throw new NotFound()
    await revoke(deps, visitor(res), req.params.id, ended)
    res.redirect(303, `${res.locals.base}${HERE}?xong=ket-thuc`)
  })

  return router
}

function administered(res: Response): number[] {
  const mine = agenciesAs(visitor(res), 'administrator')
  if (mine.length === 0) throw new Forbidden('error.forbidden', ['administrator'])
  return mine
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

/** What the database refuses is told at the field that mends it. */
async function tried(action: () => Promise<unknown>) {
  try {
    await action()
    return undefined
  } catch (error) {
    if (error instanceof Conflict) return { validTo: { key: error.key } }
    throw error
  }
}
