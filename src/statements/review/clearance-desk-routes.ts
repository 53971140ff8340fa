import type { Response } from 'express'
import { agenciesAs, DESK_ROLES } from '../../actor'
import * as agencies from '../../agencies/queries'
import type { Deps } from '../../deps'
import { BadInput, Forbidden, type Conflict } from '../../errors'
import * as files from '../../files/queries'
import * as spokespeople from '../../spokespeople/queries'
import { visitor } from '../../web/access'
import { refusalOf } from '../../web/confirm'
import type { Raw } from '../../web/form'
import { noticeOf } from '../../web/notice'
import { pageNumber, pagerFor } from '../../web/pager'
import { newRouter } from '../../web/router'
import * as documents from '../document-queries'
import * as editions from '../edition-queries'
import { isPublic } from '../rules'
import type { Told } from '../work-page'
import { agree, refuse } from './clearance-answer-actions'
import { askedPage, LIST, listPage } from './clearance-desk-page'
import * as desk from './clearance-desk-queries'
import { readAgree, readRefuse } from './clearance-form'
import { asked } from './clearance-held'
import { whyNotAnswer } from './clearance-rules'

const PER_PAGE = 30
const DONE = {
  'dong-y': 'review.clearance.done.agreed',
  'khong-dong-y': 'review.clearance.done.refused',
} as const

/** Mounted at /noi-bo: the statements of others that one's agency was asked to agree to. */
export function answering(deps: Deps) {
  const { db } = deps
  const router = newRouter()

  router.get('/phoi-hop', async (req, res) => {
    const agencyIds = agenciesAs(visitor(res), ...DESK_ROLES)
    if (agencyIds.length === 0) throw new Forbidden('review.clearance.list.not_yours', DESK_ROLES)
    const [tab, page]: [desk.Tab, number] = [
      req.query['xem'] === 'xong' ? 'xong' : 'mo',
      pageNumber(req.query),
    ]
    const [rows, counts] = await Promise.all([
      desk.list(db, agencyIds, tab, PER_PAGE, (page - 1) * PER_PAGE),
      desk.counts(db, agencyIds),
    ])
    const pager = pagerFor(LIST, tab === 'mo' ? {} : { xem: tab }, page, PER_PAGE, counts[tab])
    const list = { rows, counts, tab, several: agencyIds.length > 1, pager }
    res.render('statements/asked-list', listPage(list, res.locals.locale))
  })

  router.get('/phoi-hop/:id', async (req, res) => {
    await show(deps, res, req.params.id, { notice: noticeOf(req.query, DONE) })
  })

  router.post('/phoi-hop/:id/dong-y', async (req, res) => {
    const { id } = req.params
    const form = readAgree(req.body)
    if (!form.ok) throw new BadInput()
    await answer(deps, res, id, 'dong-y', form.raw, agree(deps, visitor(res), id, form.values))
  })

  router.post('/phoi-hop/:id/khong-dong-y', async (req, res) => {
    const { id } = req.params
    const form = readRefuse(req.body)
    if (!form.ok) return show(deps, res.status(422), id, { failed: form })
    await answer(deps, res, id, 'khong-dong-y', form.raw, refuse(deps, visitor(res), id, form.values))
  })

  return router
}

async function answer(
  deps: Deps,
  res: Response,
  id: string,
  name: keyof typeof DONE,
  raw: Raw,
  doing: Promise<unknown>,
) {
  const refusal: Conflict | undefined = await refusalOf(doing)
  if (!refusal) return res.redirect(303, `${res.locals.base}${LIST}/${id}?xong=${name}`)
  const why = { key: refusal.key, values: refusal.values }
  return show(deps, res.status(409), id, { failed: { raw, problems: {}, why } })
}

async function show(deps: Deps, res: Response, id: string, told: Told) {
  const { db } = deps
  const by = visitor(res)
  const clearance = await asked(db, by, id)
  const { editionId, ownerId, speakerAppointmentId, documentId, state } = clearance
  const [texts, speaker, attached, steps, office, writers, publicHref] = await Promise.all([
    desk.submittedTexts(db, editionId),
    speakerAppointmentId ? spokespeople.appointment(db, speakerAppointmentId) : undefined,
    // while it is being changed, what is attached is not settled
    ['draft', 'rejected'].includes(state) ? [] : files.ofOwners(db, 'edition', [editionId]),
    desk.stepsWith(db, editionId, clearance.agencyId),
    agencies.officeOf(db, ownerId),
    editions.writersOf(db, editionId),
    publicHrefOf(deps, documentId, clearance),
  ])
  const why = whyNotAnswer({ ...clearance, writers }, by)
  const shown = { asked: clearance, texts, speaker, files: attached, steps, office, publicHref, why }
  res.render('statements/asked', askedPage(shown, res.locals.locale, told))
}

async function publicHrefOf({ db, now }: Deps, documentId: string, edition: desk.Asked) {
  if (!isPublic(edition, await now())) return null
  const document = await documents.byId(db, documentId)
  return document?.slug ? `/thong-cao/${document.slug}` : null
}
