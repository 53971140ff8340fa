import { randomUUID } from 'node:crypto'
import type { Response } from 'express'
import type { Deps } from '../../deps'
import { NotFound, type Conflict } from '../../errors'
import { visitor } from '../../web/access'
import { refusalOf } from '../../web/confirm'
import { isUuid, type Raw } from '../../web/form'
import { noticeOf } from '../../web/notice'
import { newRouter } from '../../web/router'
import { judge } from '../held'
import { work } from '../work'
import type { Failed, Told } from '../work-page'
import { askClearance, dropClearance } from './clearance-actions'
import { askable } from './clearance-choices'
import { readAsk, readDrop } from './clearance-form'
import { addressOf, askPage, dropPage } from './clearance-page'
import * as clearances from './clearance-queries'
import { whyNotAsk } from './clearance-rules'

const DONE = { hoi: 'review.clearance.done.asked', rut: 'review.clearance.done.dropped' } as const

/** Mounted at /noi-bo: the agencies that have to agree to one's own statement. */
export function asking(deps: Deps) {
  const router = newRouter()

  router.get('/thong-cao/:id/phoi-hop', async (req, res) => {
    await showAsk(deps, res, req.params.id, { notice: noticeOf(req.query, DONE) })
  })

  router.post('/thong-cao/:id/phoi-hop', async (req, res) => {
    const { id } = req.params
    const { choices } = await asked(deps, res, id)
    const form = readAsk(
      req.body,
      choices.map((agency) => String(agency.id)),
    )
    if (!form.ok) return showAsk(deps, res.status(422), id, { failed: form })
    const refusal = await refusalOf(askClearance(deps, visitor(res), id, form.values))
    // under another key: what was refused as other words is sent again as itself
    const raw = { ...form.raw, key: '' }
    if (refusal) return showAsk(deps, res.status(409), id, { failed: failedBy(raw, refusal) })
    res.redirect(303, `${res.locals.base}${addressOf(id)}?xong=hoi`)
  })

  router.get('/thong-cao/:id/phoi-hop/:clearance/rut', async (req, res) => {
    await showDrop(deps, res, req.params.id, req.params.clearance)
  })

  router.post('/thong-cao/:id/phoi-hop/:clearance/rut', async (req, res) => {
    const { id, clearance } = req.params
    const form = readDrop(req.body)
    if (!form.ok) return showDrop(deps, res.status(422), id, clearance, form)
    await oneOf(deps, res, id, clearance)
    const refusal = await refusalOf(dropClearance(deps, visitor(res), id, clearance, form.values.reason))
    if (refusal) return showDrop(deps, res.status(409), id, clearance, failedBy(form.raw, refusal))
    res.redirect(303, `${res.locals.base}${addressOf(id)}?xong=rut`)
  })

  return router
}

const failedBy = (raw: Raw, { key, values }: Conflict): Failed => ({
  raw,
  problems: {},
  why: { key, values },
})

async function asked(deps: Deps, res: Response, id: string) {
  const by = visitor(res)
  const { document, edition, texts } = await work(deps, by, id)
  const asked = await clearances.ofEdition(deps.db, edition.id)
  return {
    documentId: document.id,
    title: texts[0]!.title,
    titleLang: texts[0]!.locale,
    clearances: asked,
    choices: await askable(deps.db, document.agencyId, asked),
    why: whyNotAsk(await judge(deps.db, document, edition), by),
    isDraft: edition.state !== 'submitted',
  }
}

async function showAsk(deps: Deps, res: Response, id: string, told: Told) {
  const page = askPage(await asked(deps, res, id), res.locals.locale, randomUUID(), told)
  res.render('statements/clearances', page)
}

async function oneOf(deps: Deps, res: Response, id: string, clearanceId: string) {
  const { clearances, why, documentId } = await asked(deps, res, id)
  const clearance = isUuid(clearanceId) && clearances.find((each) => each.id === clearanceId)
  if (!clearance) throw new NotFound()
  return { documentId, clearance, why }
}

async function showDrop(deps: Deps, res: Response, id: string, clearanceId: string, failed?: Failed) {
  const { documentId, clearance, why } = await oneOf(deps, res, id, clearanceId)
  if (why && !failed) res.status(409)
  res.render('statements/clearance-drop', dropPage(documentId, clearance, why, res.locals.locale, failed))
}
