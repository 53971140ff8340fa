import { randomUUID } from 'node:crypto'
import { agenciesAs, type Actor } from '../actor'
import * as agencies from '../agencies/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict, Forbidden, NotFound } from '../errors'
import type { Locale } from '../i18n'
import { isUuid, tidy } from '../web/form'
import { visitor } from '../web/access'
import { pageNumber, pagerFor } from '../web/pager'
import { newRouter } from '../web/router'
import { appoint, revoke, type Ended } from './actions'
import { readAppointment } from './form'
import { card, deskPage, listPage } from './page'
import * as spokespeople from './queries'

const PER_PAGE = 60

export function forPublic({ db }: Deps) {
  const router = newRouter()

  router.get('/nguoi-phat-ngon', async (req, res) => {
    const filters = {
      q: tidy((req.query['q'] as string) ?? '').slice(0, 200),
      'co-quan': (req.query['co-quan'] as string) ?? '',
    }
    const [shown, page] = [await agencies.list(db), pageNumber(req.query)]
    const wanted = shown.find(({ slug }) => slug === filters['co-quan'])
    const filter = { q: filters.q, agencyId: filters['co-quan'] === '' ? null : (wanted?.id ?? 0) }
    const [found, total] = await Promise.all([
      spokespeople.list(db, filter, PER_PAGE, (page - 1) * PER_PAGE),
      spokespeople.count(db, filter),
    ])
    const pager = pagerFor('/nguoi-phat-ngon', filters, page, PER_PAGE, total)
    const directory = { spokespeople: found, agencies: shown, filters, total, pager }
    res.render('spokespeople/list', listPage(directory, res.locals.locale))
  })

  return router
}

/** For the page of an agency, a floor below. */
export const panel = async (db: Db, agencyId: number, locale: Locale) =>
  (await spokespeople.ofAgency(db, agencyId)).map((spokesperson) => card(spokesperson, locale))

/** Mounted at /noi-bo: who speaks for the agencies one administers. */
export function forStaff(deps: Deps, ended: Ended) {
  const router = newRouter()

  router.get('/nguoi-phat-ngon', async (_req, res) => {
    res.render('spokespeople/desk', deskPage(await desk(deps, visitor(res)), res.locals.locale))
  })

  router.post('/nguoi-phat-ngon', async (req, res) => {
    const shown = await desk(deps, visitor(res))
    const form = readAppointment(req.body, deps.settings.officialDomains)
    const refused = form.ok ? await tried(() => appoint(deps, visitor(res), form.values)) : form.problems
    if (!refused) return res.redirect(303, `${res.locals.base}/noi-bo/nguoi-phat-ngon`)
    res.status(422).render('spokespeople/desk', deskPage(shown, res.locals.locale, form.raw, refused))
  })

  router.post('/nguoi-phat-ngon/:id/ket-thuc', async (req, res) => {
    if (!isUuid(req.params.id)) throw new NotFound()
    await revoke(deps, visitor(res), req.params.id, ended)
    res.redirect(303, `${res.locals.base}/noi-bo/nguoi-phat-ngon`)
  })

  return router
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

async function desk({ db, now }: Deps, by: Actor) {
  const mine = agenciesAs(by, 'administrator')
  if (mine.length === 0) throw new Forbidden()
  const [administered, appointments, people] = await Promise.all([
    agencies.byIds(db, mine),
    spokespeople.appointmentsOf(db, mine),
    spokespeople.peopleOf(db, mine),
  ])
  return { agencies: administered, appointments, people, now: await now(), key: randomUUID() }
}
