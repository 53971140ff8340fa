import type { Request, Response } from 'express'
import type { Deps } from '../deps'
import { readLasting, setSigned } from '../web/cookies'
import { isUuid } from '../web/form'
import { newRouter } from '../web/router'
import { isScript, lastingPage, OVER, sessionPage, told, tellOver, type SessionEnd } from '../web/session-end'
import * as requests from './queries'
import type { PressRequest } from './queries'

export const COOKIE = 'theo-doi'
const MINUTES = 30
/** From the secret on, however often it is extended: a ticket that was copied lives no longer either. */
const HOURS = 12
const AT = '/theo-doi/phien'
const PLACE = { at: AT, leave: '/theo-doi/thoat', enter: '/theo-doi' }

interface Following {
  request: PressRequest
  /** When the secret was shown. */
  openedAt: Date
  end: SessionEnd
}

/** From now on, for half an hour. */
export async function open(deps: Deps, res: Response, request: PressRequest) {
  const now = await deps.now()
  // cookies end at full seconds
  const openedAt = new Date(Math.floor(now.getTime() / 1000) * 1000)
  await extend(deps, res, { request, openedAt, end: { until: now, now, final: false } })
}

/** For half an hour more. @returns until when */
async function extend(deps: Deps, res: Response, { request, openedAt, end: { now } }: Following) {
  const end = endOf(openedAt, new Date(now.getTime() + MINUTES * 60_000), now)
  const seconds = Math.ceil((end.until.getTime() - now.getTime()) / 1000)
  await setSigned(deps, res, COOKIE, ticketOf(request, openedAt), seconds)
  return end
}

function endOf(openedAt: Date, wanted: Date, now: Date): SessionEnd {
  const last = new Date(openedAt.getTime() + HOURS * 3_600_000)
  const final = last <= wanted
  return { until: final ? last : wanted, now, final }
}

/** Of the secret that was shown: once another takes its place the old one opens nothing more. */
const ticketOf = ({ id, secretHash }: PressRequest, openedAt: Date) =>
  `${id}_${openedAt.getTime()}_${secretHash.toString('base64url')}`

/** Which request this browser has shown the secret of, and until when. */
export async function followedBy(deps: Deps, req: Request): Promise<Following | undefined> {
  const ticket = await readLasting(deps, req, COOKIE)
  const [id, opened] = (ticket?.value ?? '').split('_')
  const request = ticket && isUuid(id!) ? await requests.byId(deps.db, id!) : undefined
  const openedAt = new Date(Number(opened))
  if (!ticket || !request || ticketOf(request, openedAt) !== ticket.value) return undefined
  const end = endOf(openedAt, ticket.until, ticket.now)
  return end.until > end.now ? { request, openedAt, end } : undefined
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
    const end = await extend(deps, res, found)
    if (!isScript(req)) return res.redirect(303, `${res.locals.base}${AT}`)
    res.json(told(end))
  })

  router.get('/phien', async (req, res) => {
    const found = await followedBy(deps, req)
    if (!found) return res.redirect(303, `${res.locals.base}/theo-doi`)
    res.locals.session = endPage(found.end)
    res.render('session', lastingPage())
  })

  return router
}
