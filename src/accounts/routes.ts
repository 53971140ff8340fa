import type { RequestHandler, Response } from 'express'
import { agenciesAs, type Actor } from '../actor'
import * as agencies from '../agencies/queries'
import type { Deps } from '../deps'
import { Forbidden, NotFound } from '../errors'
import { sha256 } from '../keys'
import { localPath, visitor } from '../web/access'
import { clearCookie, readCookie, setCookie } from '../web/cookies'
import { isUuid, type Problems, type Raw } from '../web/form'
import { limit } from '../web/rate-limit'
import { anonymous } from '../web/request-id'
import { newRouter } from '../web/router'
import { accept, changePassword, setUpFirst } from './actions'
import { invite } from './invitation-actions'
import { endMembership } from './member-actions'
import { readAccept, readFirst, readInvite, readPassword, readSignIn } from './form'
import { acceptPage, firstPage, membersPage, ownPage, signInPage } from './page'
import * as invitations from './invitation-queries'
import * as memberships from './membership-queries'
import * as sessions from './session-queries'
import { holderOf, signIn, signOut, signOutEverywhere } from './sign-in'

const COOKIE = 'phien'

/** Cookie → res.locals.actor, with what the account may do at this very moment. */
export const withSession =
  (deps: Deps): RequestHandler =>
  async (req, res, next) => {
    const token = readCookie(deps, req, COOKIE)
    const holder = token ? await holderOf(deps, token) : undefined
    if (holder) res.locals.actor = { ...holder, requestId: res.locals.requestId } satisfies Actor
    next()
  }

/** Mounted at /noi-bo before its gate. */
export function forVisitors(deps: Deps) {
  const { db } = deps
  const router = newRouter()
  const home = (res: Response) => `${res.locals.base}/noi-bo`

  router.get('/dang-nhap', (req, res) => {
    const next = localPath(req.query['tiep'], home(res))
    const notice = req.query['het-phien'] ? 'accounts.session_ended' : undefined
    res.render('accounts/sign-in', signInPage(next, {}, {}, notice))
  })

  router.post('/dang-nhap', async (req, res) => {
    const next = localPath((req.body as Raw | undefined)?.['tiep'], home(res))
    const form = readSignIn(req.body)
    if (!form.ok) return res.status(422).render('accounts/sign-in', signInPage(next, form.raw, form.problems))

    await limit(deps, 'signIn', req)
    const token = await signIn(deps, anonymous(res), form.values)
    if (!token) {
      const problems: Problems = { email: { key: 'accounts.sign_in.wrong' } }
      return res.status(422).render('accounts/sign-in', signInPage(next, form.raw, problems))
    }
    setCookie(deps, res, COOKIE, token)
    res.redirect(303, next)
  })

  router.get('/loi-moi/:token', async (req, res) => {
    const { token } = req.params
    const invitation = await invitations.byToken(db, sha256(token))
    if (!invitation) throw new NotFound()
    if (invitation.agencyId) res.render('accounts/accept', acceptPage(invitation, token))
    else res.render('accounts/first', firstPage(token))
  })

  router.post('/loi-moi/:token', async (req, res) => {
    const { token } = req.params
    const invitation = await invitations.byToken(db, sha256(token))
    if (!invitation) throw new NotFound()
    if (invitation.agencyId) {
      const form = readAccept(req.body)
      if (!form.ok)
        return res
          .status(422)
          .render('accounts/accept', acceptPage(invitation, token, form.raw, form.problems))
      await accept(deps, anonymous(res), token, form.values)
    } else {
      const form = readFirst(req.body)
      if (!form.ok) return res.status(422).render('accounts/first', firstPage(token, form.raw, form.problems))
      await setUpFirst(deps, anonymous(res), token, form.values)
    }
    res.redirect(303, `${res.locals.base}/noi-bo/dang-nhap`)
  })

  return router
}

/** Mounted at /noi-bo, behind its gate. */
export function forStaff(deps: Deps) {
  const { db } = deps
  const router = newRouter()

  router.post('/dang-xuat', async (_req, res) => {
    await signOut(deps, visitor(res))
    leave(deps, res)
  })

  router.post('/dang-xuat-moi-noi', async (_req, res) => {
    await signOutEverywhere(deps, visitor(res))
    leave(deps, res)
  })

  router.get('/tai-khoan', async (_req, res) => {
    const { accountId, sessionId } = visitor(res)
    res.render('accounts/own', ownPage(await sessions.ofAccount(db, accountId), sessionId))
  })

  router.post('/tai-khoan/mat-khau', async (req, res) => {
    const { accountId, sessionId } = visitor(res)
    const form = readPassword(req.body)
    const problems: Problems = form.ok ? {} : form.problems
    if (form.ok) {
      if (await changePassword(deps, visitor(res), form.values)) return leave(deps, res)
      problems['current'] = { key: 'accounts.problem.current' }
    }
    const open = await sessions.ofAccount(db, accountId)
    res.status(422).render('accounts/own', ownPage(open, sessionId, form.raw, problems))
  })

  router.get('/thanh-vien', async (req, res) => {
    const notice =
      req.query['xong'] === 'moi' ? 'accounts.invited' : req.query['xong'] ? 'accounts.added' : undefined
    const page = await members(deps, visitor(res))
    res.render('accounts/members', membersPage({ ...page, notice }, res.locals.locale))
  })

  router.post('/thanh-vien', async (req, res) => {
    const page = await members(deps, visitor(res))
    const form = readInvite(req.body)
    if (!form.ok) {
      const shown = membersPage(page, res.locals.locale, form.raw, form.problems)
      return res.status(422).render('accounts/members', shown)
    }
    const done = await invite(deps, visitor(res), form.values)
    res.redirect(303, `${res.locals.base}/noi-bo/thanh-vien?xong=${done === 'invited' ? 'moi' : 'them'}`)
  })

  router.post('/thanh-vien/:id/ket-thuc', async (req, res) => {
    if (!isUuid(req.params.id)) throw new NotFound()
    await endMembership(deps, visitor(res), req.params.id)
    res.redirect(303, `${res.locals.base}/noi-bo/thanh-vien`)
  })

  return router
}

function leave(deps: Deps, res: Response) {
  clearCookie(deps, res, COOKIE)
  res.set('Clear-Site-Data', '"cache", "storage"')
  res.redirect(303, `${res.locals.base}/noi-bo/dang-nhap`)
}

/** Only administrators see who works for their agencies. */
async function members({ db }: Deps, by: Actor) {
  const mine = agenciesAs(by, 'administrator')
  if (mine.length === 0) throw new Forbidden()
  const [administered, rows] = await Promise.all([agencies.byIds(db, mine), memberships.ofAgencies(db, mine)])
  return { agencies: administered, members: rows }
}
