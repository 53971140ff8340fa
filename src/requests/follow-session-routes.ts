import type { Request, Response } from 'express'
import type { Deps } from '../deps'
import { readLasting, setSigned } from '../web/cookies'
import { newRouter } from '../web/router'
import { isScript, lastingPage, OVER, sessionPage, told, tellOver, type SessionEnd } from '../web/session-end'
import * as requests from './queries'
import type { PressRequest } from './queries'

export const COOKIE = 'theo-doi'
const MINUTES = 30
const AT = '/theo-doi/phien'
const PLACE = { at: AT, leave: '/theo-doi/thoat', enter: '/theo-doi' }

interface Following {
  request: PressRequest
  end: SessionEnd
}

/** From now on, for half an hour. */
export const open = (deps: Deps, res: Response, request: PressRequest) =>
  setSigned(deps, res, COOKIE, ticketOf(request), MINUTES * 60)

/** Of the secret that was shown: once another takes its place the old one opens nothing more. */
const ticketOf = ({ id, secretHash }: PressRequest) => `${id}_${secretHash.toString('base64url')}`

/** Which request this browser has shown the secret of, and until when. */
export async function followedBy(deps: Deps, req: Request): Promise<Following | undefined> {
  const ticket = await readLasting(deps, req, COOKIE)
  const request = ticket && (await requests.byId(deps.db, ticket.value.split('_')[0]!))
  if (!request || ticketOf(request) !== ticket.value) return undefined
  return { request, end: { until: ticket.until, now: ticket.now, final: false } }
}

/** For the files slice. */
export const followedId =
  (deps: Deps) =>
  async (req: Request): Promise<string | undefined> =>
    (await followedBy(deps, req))?.request.id

export const endPage = (end: SessionEnd) => sessionPage(end, PLACE, 'requests.session')

/** Mounted at /theo-doi: how long the page of a request stays open, and for longer. */
export function followSession(deps: Deps) {
  const router = newRouter()

  router.get('/phien/con-lai', async (req, res) => {
    const found = await followedBy(deps, req)
    res.json(found ? told(found.end) : OVER)
  })

  router.post('/phien/gia-han', async (req, res) => {
    const found = await followedBy(deps, req)
    if (!found) return isScript(req) ? void tellOver(res) : res.redirect(303, `${res.locals.base}/theo-doi`)
    await open(deps, res, found.request)
    if (!isScript(req)) return res.redirect(303, `${res.locals.base}${AT}`)
    res.json(told({ ...found.end, until: new Date(found.end.now.getTime() + MINUTES * 60_000) }))
  })

  router.get('/phien', async (req, res) => {
    const found = await followedBy(deps, req)
    if (!found) return res.redirect(303, `${res.locals.base}/theo-doi`)
    res.locals.session = endPage(found.end)
    res.render('session', lastingPage())
  })

  return router
}
