import { randomUUID } from 'node:crypto'
import type { Response } from 'express'
import { agenciesAs, type Actor } from '../actor'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict, NotFound } from '../errors'
import type { Locale } from '../i18n'
import { visitor } from '../web/access'
import { isUuid, refuse } from '../web/form'
import { newRouter } from '../web/router'
import { addChannel, addOffice, changeOffice, endChannel } from './actions'
import { readChannel, readNewOffice, readOffice } from './form'
import { choosePage, listPage, settingsPage, showPage, type Failed, type Settings } from './page'
import * as agencies from './queries'

/** What higher slices show on an agency's page; app.ts hands it in. */
export interface Panels {
  spokespeople: (db: Db, agencyId: number, locale: Locale) => Promise<object[]>
  statements: (db: Db, agencyId: number, locale: Locale) => Promise<object[]>
}

export function forPublic({ db }: Deps, panels: Panels) {
  const router = newRouter()

  router.get('/co-quan', async (_req, res) => {
    res.render('agencies/list', listPage(await agencies.list(db), res.locals.locale))
  })

  router.get('/co-quan/:slug', async (req, res) => {
    const agency = await agencies.bySlug(db, req.params.slug)
    if (!agency) throw new NotFound()
    const { locale } = res.locals
    const [parent, children, channels, office, spokespeople, statements] = await Promise.all([
      agency.parentId ? agencies.byId(db, agency.parentId) : undefined,
      agencies.childrenOf(db, agency.id),
      agencies.channelsOf(db, agency.id),
      agencies.officeOf(db, agency.id),
      panels.spokespeople(db, agency.id, locale),
      panels.statements(db, agency.id, locale),
    ])
    const shown = { agency, parent, children, channels, office, spokespeople, statements }
    res.render('agencies/show', showPage(shown, locale))
  })

  return router
}

/** Mounted at /noi-bo: the official channels and the press office of the agencies one administers. */
export function forStaff(deps: Deps) {
  const { db } = deps
  const router = newRouter()

  router.get('/co-quan', async (_req, res) => {
    const mine = await agencies.byIds(db, agenciesAs(visitor(res), 'administrator'))
    res.render('agencies/choose', choosePage(mine, res.locals.locale))
  })

  router.get('/co-quan/:slug', async (req, res) => {
    const settings = await settingsOf(db, visitor(res), req.params.slug)
    show(res, settings)
  })

  router.post('/co-quan/:slug/kenh', async (req, res) => {
    const settings = await settingsOf(db, visitor(res), req.params.slug)
    const form = readChannel(req.body)
    if (!form.ok) return show(res.status(422), settings, { channel: form })
    await addChannel(deps, visitor(res), settings.agency.id, form.values)
    res.redirect(303, `${res.locals.base}/noi-bo/co-quan/${req.params.slug}`)
  })

  router.post('/co-quan/:slug/kenh/:id/ket-thuc', async (req, res) => {
    const { id, slug } = req.params
    await settingsOf(db, visitor(res), slug)
    if (!isUuid(id)) throw new NotFound()
    await endChannel(deps, visitor(res), id)
    res.redirect(303, `${res.locals.base}/noi-bo/co-quan/${slug}`)
  })

  router.post('/co-quan/:slug/bo-phan', async (req, res) => {
    const settings = await settingsOf(db, visitor(res), req.params.slug)
    const form = readOffice(req.body)
    if (!form.ok) return show(res.status(422), settings, { office: form })
    await changeOffice(deps, visitor(res), settings.agency.id, form.values)
    res.redirect(303, `${res.locals.base}/noi-bo/co-quan/${req.params.slug}`)
  })

  router.post('/co-quan/:slug/bo-phan/moi', async (req, res) => {
    const settings = await settingsOf(db, visitor(res), req.params.slug)
    const form = readNewOffice(req.body)
    if (!form.ok) return show(res.status(422), settings, { newOffice: form })
    try {
      await addOffice(deps, visitor(res), settings.agency.id, form.values)
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      return show(res.status(409), settings, { newOffice: refuse(form.raw, 'newOfficeName', error.key) })
    }
    res.redirect(303, `${res.locals.base}/noi-bo/co-quan/${req.params.slug}`)
  })

  return router
}

const show = (res: Response, settings: Settings, failed: Failed = {}) =>
  res.render('agencies/settings', settingsPage(settings, res.locals.locale, randomUUID(), failed))

/** Another agency's settings are as unknown as no agency's. */
async function settingsOf(db: Db, by: Actor, slug: string) {
  const agency = await agencies.bySlug(db, slug)
  if (!agency || !agenciesAs(by, 'administrator').includes(agency.id)) throw new NotFound()
  const [channels, offices] = await Promise.all([
    agencies.channelsOf(db, agency.id),
    agencies.officesOf(db, [agency.id]),
  ])
  return { agency, channels, offices }
}
