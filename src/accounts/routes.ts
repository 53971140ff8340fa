import type { RequestHandler } from 'express'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { readCookie } from '../web/cookies'
import { newRouter } from '../web/router'
import { invitationRoutes } from './invitation-routes'
import { inviteRoutes } from './invite-routes'
import { memberRoutes } from './member-routes'
import { ownRoutes } from './own-routes'
import { endOf } from './rules'
import { askingRoutes, endPage, extendingRoutes, lastingRoutes } from './session-routes'
import { seenHolderOf } from './sign-in'
import { COOKIE, signInRoutes, signOutRoutes } from './sign-in-routes'

/** Mounted at /noi-bo before withSession: what asks here is a page, and nobody at work. */
export const forPages = askingRoutes

/** Cookie → res.locals.actor, with what the account may do at this very moment. */
export const withSession =
  (deps: Deps): RequestHandler =>
  async (req, res, next) => {
    const token = readCookie(deps, req, COOKIE)
    const holder = token ? await seenHolderOf(deps, token) : undefined
    if (holder) {
      res.locals.actor = { ...holder, requestId: res.locals.requestId } satisfies Actor
      res.locals.session = endPage(endOf(holder, deps.settings.session.idleMinutes), res.locals.base)
    }
    next()
  }

/** Mounted at /noi-bo before its gate. */
export const forVisitors = (deps: Deps) =>
  newRouter().use(signInRoutes(deps), invitationRoutes(deps), extendingRoutes(deps))

/** Mounted at /noi-bo, behind its gate. */
export const forStaff = (deps: Deps) =>
  newRouter().use(
    signOutRoutes(deps),
    lastingRoutes(),
    ownRoutes(deps),
    memberRoutes(deps),
    inviteRoutes(deps),
  )
