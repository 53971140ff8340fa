import { randomUUID } from 'node:crypto'
import type { Request, Response } from 'express'
import { nameOf } from '../agencies/page'
import * as agencies from '../agencies/queries'
import type { Deps } from '../deps'
import * as heldFiles from '../files/queries'
import { cameWith } from '../files/routes'
import { readSigned } from '../web/cookies'
import type { Raw } from '../web/form'
import { noStore } from '../web/headers'
import { limit } from '../web/rate-limit'
import { newRouter } from '../web/router'
import { uploads } from '../web/uploads'
import { drafted } from './draft-routes'
import { followed, RECEIPT } from './follow-routes'
import * as contacts from './contact'
import { readKey, readNew, wantsMore } from './form'
import { newPage, subjectOf, type Again } from './new-page'
import { gonePage, receiptPage } from './page'
import * as requests from './queries'
import type { PressRequest } from './queries'
import { keptKey, receiptSecret } from './receipt'
import * as statements from '../statements/queries'
import { send } from './sending'
import * as stories from './story-queries'
import { timesOf } from './times'

export function forPublic(deps: Deps) {
  const { db } = deps
  const router = newRouter()
  router.use('/gui-yeu-cau', noStore)

  router.get('/gui-yeu-cau/mot-trang', async (req, res) => {
    const { contactMonths } = deps.settings
    const asking = { agencies: await requests.askable(db), key: randomUUID(), contactMonths }
    const { 'co-quan': agency = '', ve = '' } = req.query as Raw
    const about = ve && (await statements.bySlug(db, res.locals.locale, ve))
    const raw = { agency, subject: about ? subjectOf(about) : '' }
    res.render('requests/new', newPage(asking, res.locals.locale, { raw }))
  })

  router.post('/gui-yeu-cau', uploads(deps), async (req, res) => {
    const key = readKey(req.body)
    // a form that came before is no new visit: neither its entries nor the limit are asked again
    const known = key && (await requests.byKey(db, keptKey(deps.keys, key)))
    const asked = await requests.askable(db)
    const again = showAgain(deps, res, asked, key)
    const form = readNew(req.body, slugsOf(asked), await deps.now())
    if (wantsMore(req.body)) return again(200, { raw: form.raw, more: true })
    await send(deps, res, {
      ...{ form, agencies: asked, known: known || undefined, countVisit: visitOf(req) },
      again: (status, problems) => again(status, { raw: form.raw, problems }),
      notThose: () => notThose(deps, res, asked, form.raw),
    })
  })

  router.get('/gui-yeu-cau/da-nhan', async (req, res) => {
    const id = await readSigned(deps, req, RECEIPT)
    const request = id && (await requests.byId(db, id))
    if (!request) return res.render('requests/gone', gonePage())
    res.render('requests/receipt', await receiptOf(deps, res, request))
  })

  router.use(drafted(deps))
  router.use(followed(deps))
  return router
}

/** Other words must not seem to be received: they come back in a form of their own. */
const notThose = (deps: Deps, res: Response, asked: requests.Askable[], raw: Raw) =>
  showAgain(deps, res, asked)(409, { raw, problems: { bieu_mau: { key: 'problem.other_words' } } })

const slugsOf = (asked: requests.Askable[]) => asked.map(({ slug }) => slug)

const showAgain =
  ({ settings: { contactMonths } }: Deps, res: Response, agencies: requests.Askable[], given?: string) =>
  (status: number, again: Again) => {
    const asking = { agencies, key: given ?? randomUUID(), contactMonths }
    const page = newPage(asking, res.locals.locale, { ...again, files: cameWith(res) })
    res.status(status).render('requests/new', page)
  }

const visitOf = (req: Request) => (within: Deps) => limit(within, 'newRequest', req, 'requests.too_many')

async function receiptOf({ db, keys, now }: Deps, res: Response, request: PressRequest) {
  const { locale } = res.locals
  const [found, office, sealed, questions, sent, times, at] = await Promise.all([
    agencies.byIds(db, [request.agencyId]),
    agencies.officeOf(db, request.agencyId),
    requests.contactOf(db, request.id),
    stories.questionsOf(db, request.id),
    heldFiles.ofOwners(db, 'request', [request.id]),
    timesOf(db, request),
    now(),
  ])
  const agency = { name: nameOf(found[0]!, locale), phone: office?.phone ?? null }
  const secret = receiptSecret(keys, request)
  const { name } = contacts.open(keys, request.id, sealed)
  const told = { request, secret, name, agency, questions, files: sent, times, now: at }
  return receiptPage(told, locale)
}
