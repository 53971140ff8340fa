import { randomUUID } from 'node:crypto'
import type { Response } from 'express'
import { DESK_ROLES, type Actor } from '../actor'
import type { Deps } from '../deps'
import { Forbidden } from '../errors'
import { NotKept, unlessNotKept } from '../files/actions'
import { cameWith, problemsIn, taken } from '../files/routes'
import { isoInVietnam } from '../i18n/dates'
import { visitor } from '../web/access'
import { readSigned, setSigned } from '../web/cookies'
import { newRouter } from '../web/router'
import { uploads } from '../web/uploads'
import { readKey, wantsMore } from './form'
import type { Again } from './new-page'
import * as requests from './queries'
import { receiptSecret } from './receipt'
import { isRecordedBy, record } from './record-actions'
import { readRecord } from './record-form'
import { recordedPage, recordPage } from './record-page'
import { desksOf, isOnDeskOf } from './rules'
import { codesOf } from './secret-routes'

const RECEIPT = 'bien-nhan-noi-bo'
const RECEIPT_SECONDS = 15 * 60

/** What reached the desk by other ways than the portal's own form. */
export function recording(deps: Deps) {
  const router = newRouter()

  router.get('/yeu-cau/ghi-nhan', async (_req, res) => {
    const mine = await desks(deps, visitor(res))
    // most are written down while somebody is on the telephone
    const receivedAt = isoInVietnam(await deps.now()).slice(0, 'yyyy-mm-ddThh:mm'.length)
    const agency = mine.length === 1 ? mine[0]!.slug : ''
    showForm(res, mine, randomUUID(), { raw: { agency, locale: 'vi', receivedAt } })
  })

  router.post('/yeu-cau/ghi-nhan', uploads(deps), async (req, res) => {
    const by = visitor(res)
    const mine = await desks(deps, by)
    const key = readKey(req.body) ?? randomUUID()
    const slugs = mine.map(({ slug }) => slug)
    const form = readRecord(req.body, slugs, await deps.now(), res.locals.locale)
    if (wantsMore(req.body)) return showForm(res, mine, key, { raw: form.raw, more: true })
    const { files, problem, status } = await taken(res)
    if (!form.ok || problem) {
      const problems = problemsIn(form, problem)
      return showForm(res.status(problem ? status : 422), mine, key, { raw: form.raw, problems })
    }
    const agency = mine.find(({ slug }) => slug === form.values.agency)!
    const made = await unlessNotKept(record(deps, by, { agency, form: form.values, files }))
    if (made instanceof NotKept)
      return showForm(res.status(503), mine, key, { raw: form.raw, problems: { files: { key: made.key } } })
    await setSigned(deps, res, RECEIPT, made.id, RECEIPT_SECONDS)
    res.redirect(303, `${res.locals.base}/noi-bo/yeu-cau/da-ghi-nhan`)
  })

  router.get('/yeu-cau/da-ghi-nhan', async (req, res) => {
    const id = await readSigned(deps, req, RECEIPT)
    const found = id ? await requests.byId(deps.db, id) : undefined
    const by = visitor(res)
    const request = found && isRecordedBy(by, found) && isOnDeskOf(by, found) ? found : null
    const codes = request && (await codesOf(deps, request, receiptSecret(deps.keys, request)))
    res.render('requests/desk-recorded', recordedPage(codes, res.locals.locale))
  })

  return router
}

/** The agencies one may record for. */
async function desks({ db }: Deps, by: Actor) {
  const mine = desksOf(by)
  if (mine.length === 0) throw new Forbidden('error.forbidden', DESK_ROLES)
  return (await requests.askable(db)).filter(({ id }) => mine.includes(id))
}

const showForm = (res: Response, mine: requests.Askable[], key: string, again: Again) =>
  res.render('requests/record', recordPage(mine, key, res.locals.locale, { ...again, files: cameWith(res) }))
