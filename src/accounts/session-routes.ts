import type { Request } from 'express'
import type { Deps } from '../deps'
import { readCookie } from '../web/cookies'
import { newRouter } from '../web/router'
import { isScript, lastingPage, OVER, sessionPage, told, tellOver, type SessionEnd } from '../web/session-end'
import { endOf } from './rules'
import * as sessions from './session-queries'
import { holderOf } from './sign-in'
import { COOKIE } from './sign-in-routes'

const AT = '/noi-bo/phien'
const PLACE = { at: AT, leave: '/noi-bo/dang-xuat' }

/** @param base of the language in which one goes on after signing in again */
export const endPage = (end: SessionEnd, base: string) =>
  sessionPage(
    end,
    { ...PLACE, enter: `/noi-bo/dang-nhap?tiep=${encodeURIComponent(base + AT)}` },
    'accounts.session',
  )

/** How long it still lasts, without making it longer. */
export function askingRoutes(deps: Deps) {
  const router = newRouter()
  router.get('/phien/con-lai', async (req, res) => {
    res.json(await left(deps, req))
  })
  return router
}

/** What comes too late is told so; as a form it goes on to the gate. */
export function extendingRoutes(deps: Deps) {
  const router = newRouter()
  router.post('/phien/gia-han', async (req, res, next) => {
    if (!res.locals.actor) return isScript(req) ? void tellOver(res) : next()
    await sessions.touch(deps.db, res.locals.actor.sessionId)
    if (isScript(req)) res.json(await left(deps, req))
    else res.redirect(303, `${res.locals.base}${AT}`)
  })
  return router
}

export function lastingRoutes() {
  const router = newRouter()
  router.get('/phien', (_req, res) => res.render('session', lastingPage()))
  return router
}

async function left(deps: Deps, req: Request) {
  const token = readCookie(deps, req, COOKIE)
  const holder = token ? await holderOf(deps, token) : undefined
  return holder ? told(endOf(holder, deps.settings.session.idleMinutes)) : OVER
}
