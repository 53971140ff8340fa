import { randomUUID } from 'node:crypto'
import type { Response } from 'express'
import type { Actor } from '../../actor'
import * as agencies from '../../agencies/queries'
import type { Deps } from '../../deps'
import { Forbidden, NotFound } from '../../errors'
import type { MessageKey } from '../../i18n'
import { visitor } from '../../web/access'
import { ask, refusalOf } from '../../web/confirm'
import { isUuid, refuse, type Raw } from '../../web/form'
import { noticeOf } from '../../web/notice'
import { newRouter } from '../../web/router'
import { addTemplate, changeTemplate, endTemplate } from './template-actions'
import { rawOf, readTemplate } from './template-form'
import { endQuestion, templatePage, templatesPage, TEMPLATES } from './template-page'
import * as templates from './template-queries'
import type { OwnTemplate } from './template-queries'
import { keptBy, mayKeep, TEMPLATE_ROLES } from './template-rules'
import { SHIPPED } from './template-shipped'
import { rawFrom } from './template-start'

const DONE: Record<string, MessageKey> = {
  them: 'writing.template.added',
  sua: 'writing.template.changed',
  ngung: 'writing.template.ended',
}

/** Mounted at /noi-bo: with what the texts of an agency begin. */
export function forStaff(deps: Deps) {
  const { db } = deps
  const router = newRouter()

  router.get('/mau-van-ban', async (req, res) => {
    const ids = keptOrForbidden(visitor(res))
    const [known, own] = await Promise.all([agencies.byIds(db, ids), templates.ofAgencies(db, ids)])
    const listed = { agencies: known, own, shipped: SHIPPED, notice: noticeOf(req.query, DONE) }
    res.render('statements/templates', templatesPage(listed, res.locals.locale))
  })

  router.get('/mau-van-ban/moi', async (req, res) => {
    const shipped = SHIPPED.find(({ key }) => key === req.query['tu'])
    await showNew(deps, res, shipped ? rawFrom(shipped, true) : {})
  })

  router.post('/mau-van-ban', async (req, res) => {
    keptOrForbidden(visitor(res))
    const form = readTemplate(req.body)
    if (!form.ok) return showNew(deps, res.status(422), form.raw, form)
    const refused = await refusalOf(addTemplate(deps, visitor(res), form.values))
    if (refused) return showNew(deps, res.status(409), form.raw, refuse(form.raw, 'name', refused.key))
    res.redirect(303, `${res.locals.base}${TEMPLATES}?xong=them`)
  })

  router.get('/mau-van-ban/:id', async (req, res) => {
    const template = await kept(deps, visitor(res), req.params.id)
    await show(deps, res, template, rawOf(template))
  })

  router.post('/mau-van-ban/:id', async (req, res) => {
    const template = await kept(deps, visitor(res), req.params.id)
    const form = readTemplate(req.body)
    if (!form.ok) return show(deps, res.status(422), template, form.raw, form)
    const refused = await refusalOf(changeTemplate(deps, visitor(res), template.id, form.values))
    if (refused) return showRefused(deps, res.status(409), template.id, form.raw, refused.key)
    res.redirect(303, `${res.locals.base}${TEMPLATES}?xong=sua`)
  })

  router.get('/mau-van-ban/:id/ngung', async (req, res) => {
    ask(res, endQuestion(await kept(deps, visitor(res), req.params.id)))
  })

  router.post('/mau-van-ban/:id/ngung', async (req, res) => {
    const template = await kept(deps, visitor(res), req.params.id)
    const refused = await refusalOf(endTemplate(deps, visitor(res), template.id))
    if (refused) return ask(res, { ...endQuestion(template), why: refused.key })
    res.redirect(303, `${res.locals.base}${TEMPLATES}?xong=ngung`)
  })

  return router
}

function keptOrForbidden(by: Actor): number[] {
  const ids = keptBy(by)
  if (ids.length === 0) throw new Forbidden('error.forbidden', TEMPLATE_ROLES)
  return ids
}

/** Another agency's is as unknown as none. */
async function kept({ db }: Deps, by: Actor, id: string): Promise<OwnTemplate> {
  const template = isUuid(id) ? await templates.byId(db, id) : undefined
  if (!template || !mayKeep(by, template.agencyId)) throw new NotFound()
  return template
}

async function showNew({ db }: Deps, res: Response, raw: Raw, wrong?: ReturnType<typeof refuse>) {
  const own = await agencies.byIds(db, keptOrForbidden(visitor(res)))
  const edited = { template: null, agencies: own, key: randomUUID() }
  res.render(
    'statements/template',
    templatePage(edited, res.locals.locale, { version: '0', ...raw }, wrong?.problems),
  )
}

/** What was typed stays, beside what somebody else saved; saved again, it stands over that. */
async function showRefused(deps: Deps, res: Response, id: string, typed: Raw, key: MessageKey) {
  const template = await kept(deps, visitor(res), id)
  const isTaken = key === 'writing.template.name_taken'
  const raw = isTaken ? typed : { ...typed, version: String(template.lockVersion) }
  const overtaken = key === 'writing.template.changed_meanwhile'
  await show(deps, res, template, raw, refuse(raw, isTaken ? 'name' : 'saved', key), overtaken)
}

async function show(
  { db }: Deps,
  res: Response,
  template: OwnTemplate,
  raw: Raw,
  wrong?: ReturnType<typeof refuse>,
  overtaken = false,
) {
  const own = await agencies.byIds(db, [template.agencyId])
  const edited = { template, agencies: own, overtaken }
  res.render('statements/template', templatePage(edited, res.locals.locale, raw, wrong?.problems))
}
