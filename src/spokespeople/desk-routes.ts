import { randomUUID } from 'node:crypto'
import type { Response } from 'express'
import { agenciesAs } from '../actor'
import * as agencies from '../agencies/queries'
import type { Deps } from '../deps'
import { Forbidden } from '../errors'
import { cameWith, problemsIn, taken } from '../files/routes'
import type { MessageKey } from '../i18n'
import { visitor } from '../web/access'
import { refusalOf } from '../web/confirm'
import type { Problems, Raw } from '../web/form'
import { noticeOf } from '../web/notice'
import { newRouter } from '../web/router'
import { uploads } from '../web/uploads'
import type { Ended } from './actions'
import { appointPage } from './appoint-page'
import { recordRoutes } from './appointment-routes'
import * as cases from './case-queries'
import { basisPage, deskPage, HERE } from './desk-page'
import { readAppointment, type AppointmentForm } from './form'
import { publishClocks } from './publish-clocks'
import * as spokespeople from './queries'
import { appoint } from './record-actions'
import { problemOf } from './refused-form'
import * as register from './register-queries'
import { isBasis } from './rules'
import { settingsFor } from './settings'

const DONE: Record<string, MessageKey> = { 'ket-thuc': 'spokespeople.desk.ended' }

/** Mounted at /noi-bo: who speaks for the agencies one administers. */
export function forStaff(deps: Deps, ended: Ended) {
  const router = newRouter()

  router.get('/nguoi-phat-ngon', async (req, res) => {
    const desk = { ...(await deskOf(deps, administered(res))), notice: noticeOf(req.query, DONE) }
    res.render('spokespeople/desk', deskPage(desk, res.locals.locale))
  })

  router.get('/nguoi-phat-ngon/moi', async (req, res) => {
    administered(res)
    const basis = req.query['tu-cach']
    if (isBasis(basis)) return show(deps, res, { basis })
    res.render('spokespeople/basis', basisPage())
  })

  router.post('/nguoi-phat-ngon', uploads(deps), async (req, res) => {
    administered(res)
    const { files, problem, status } = await taken(res)
    const form = readAppointment(req.body, files.length, await settingsFor(deps, res.locals.locale))
    if (!form.ok || problem)
      return show(deps, res.status(problem ? status : 422), form.raw, problemsIn(form, problem))
    let id = ''
    const refused = await refusalOf(
      appoint(deps, visitor(res), form.values, files).then((made) => void (id = made)),
    )
    if (refused) return refusedForm(deps, res, form.values, form.raw, refused.key)
    const done = form.values.publish || form.values.basis === 'head' ? 'cong-bo' : 'ghi-nhan'
    res.redirect(303, `${res.locals.base}${HERE}/${id}?xong=${done}`)
  })

  router.use(recordRoutes(deps, ended))
  return router
}

function administered(res: Response): number[] {
  const mine = agenciesAs(visitor(res), 'administrator')
  if (mine.length === 0) throw new Forbidden('error.forbidden', ['administrator'])
  return mine
}

async function deskOf({ db, now }: Deps, mine: number[]) {
  const [own, appointments, at] = await Promise.all([
    agencies.byIds(db, mine),
    register.recordedOf(db, mine),
    now(),
  ])
  const clocks = await publishClocks(
    db,
    appointments.map(({ id }) => id),
  )
  return { agencies: own, appointments, clocks, now: at }
}

/** The form asks only what its basis needs; without one, that is asked first. */
async function show(deps: Deps, res: Response, raw: Raw, problems: Problems = {}) {
  const { basis } = raw
  if (!isBasis(basis)) return res.render('spokespeople/basis', basisPage(problems))
  const choice = { basis, ...(await choicesOf(deps, administered(res))), key: randomUUID() }
  const again = { raw, problems, files: cameWith(res) }
  res.render('spokespeople/appoint', appointPage(choice, res.locals.locale, again))
}

async function choicesOf({ db }: Deps, mine: number[]) {
  const [own, people, heads, open] = await Promise.all([
    agencies.byIds(db, mine),
    spokespeople.peopleOf(db, mine),
    register.headsOf(db, mine),
    cases.openOf(db, mine),
  ])
  return { agencies: own, people, heads, cases: open }
}

/** Told at the field that mends it. Other words must not seem to be received: they come back in a form of their own. */
async function refusedForm(deps: Deps, res: Response, values: AppointmentForm, raw: Raw, key: MessageKey) {
  if (key === 'problem.other_words')
    return show(deps, res.status(409), { ...raw, key: '' }, { bieu_mau: { key } })
  const { status, problems } = problemOf(key, values, await settingsFor(deps, res.locals.locale))
  await show(deps, res.status(status), raw, problems)
}
