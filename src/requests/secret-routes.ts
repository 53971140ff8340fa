import type { Actor } from '../actor'
import * as agencies from '../agencies/queries'
import type { Deps } from '../deps'
import { visitor } from '../web/access'
import { readSigned, setSigned } from '../web/cookies'
import { readForm } from '../web/form'
import { newRouter } from '../web/router'
import * as contacts from './contact'
import { deskOf } from './desk-held'
import { onceKey } from './form'
import * as requests from './queries'
import type { PressRequest } from './queries'
import { newSecretFrom, opens } from './receipt'
import { isOnDeskOf } from './rules'
import { reissue } from './secret-actions'
import { secretPage, type Codes } from './secret-page'

const COOKIE = 'ma-bi-mat-moi'
const SECONDS = 15 * 60

/** A new secret for a journalist who lost theirs, shown to whoever issued it: on paper or by voice it goes on. */
export function secrets(deps: Deps) {
  const router = newRouter()

  router.post('/yeu-cau/:id/ma-bi-mat', async (req, res) => {
    const by = visitor(res)
    const { request } = (await deskOf(deps, by, req.params.id)).story
    const form = readForm(req.body, { key: onceKey })
    const seed = await reissue(deps, by, request.id, form.ok ? form.values.key : null)
    await setSigned(deps, res, COOKIE, [request.id, by.accountId, seed].join('~'), SECONDS)
    res.redirect(303, `${res.locals.base}/noi-bo/yeu-cau/ma-bi-mat-moi`)
  })

  router.get('/yeu-cau/ma-bi-mat-moi', async (req, res) => {
    const issued = await issuedTo(deps, visitor(res), await readSigned(deps, req, COOKIE))
    res.render('requests/desk-secret', secretPage(issued, res.locals.locale))
  })

  return router
}

/** Null when it was issued to somebody else, when they are at that desk no more, or when it opens nothing any more. */
async function issuedTo(deps: Deps, by: Actor, cookie = '') {
  const [id, accountId, seed] = cookie.split('~')
  if (!id || !seed || accountId !== String(by.accountId)) return null
  const request = await requests.byId(deps.db, id)
  const secret = newSecretFrom(deps.keys, seed)
  return request && isOnDeskOf(by, request) && opens(secret, request.secretHash)
    ? codesOf(deps, request, secret)
    : null
}

/** Who asked, and with whom they have to do. */
export async function codesOf(
  { db, keys }: Deps,
  request: PressRequest,
  secret: string | null,
): Promise<Codes> {
  const [[agency], office, sealed] = await Promise.all([
    agencies.byIds(db, [request.agencyId]),
    agencies.officeOf(db, request.agencyId),
    requests.contactOf(db, request.id),
  ])
  const { name } = contacts.open(keys, request.id, sealed)
  return { request, secret, name, agency: agency!, phone: office?.phone ?? null }
}
