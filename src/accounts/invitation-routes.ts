import type { ErrorRequestHandler, Response } from 'express'
import * as agencies from '../agencies/queries'
import type { Deps } from '../deps'
import { Conflict, NotFound } from '../errors'
import { sha256 } from '../keys'
import { refuse, type Wrong } from '../web/form'
import { anonymous } from '../web/request-id'
import { newRouter } from '../web/router'
import { accept, acceptRole, resetPassword } from './acceptance-actions'
import { setUpFirst } from './first-actions'
import { readAccept, readFirst, readReset } from './form'
import * as invitations from './invitation-queries'
import type { Invitation, InvitationTo } from './invitation-queries'
import { acceptPage, firstPage, resetPage, rolePage, spentPage } from './page'
import * as accounts from './queries'

/** A link that is still good, and whether its address has an account by now. */
interface Opened {
  token: string
  invitation: Invitation
  known: boolean
}

export function invitationRoutes(deps: Deps) {
  const router = newRouter()

  router.get('/loi-moi/:token', async (req, res) => {
    await show(deps, res, await opened(deps, req.params.token))
  })

  router.post('/loi-moi/:token', async (req, res) => {
    const link = await opened(deps, req.params.token)
    const wrong = await take(deps, res, link, req.body)
    if (wrong) return show(deps, res, link, wrong)
    res.redirect(303, `${res.locals.base}/noi-bo/dang-nhap?xong=loi-moi`)
  })

  router.use('/loi-moi', spent)
  return router
}

/** Whoever comes too late learns what became of the link and whom to ask. */
const spent: ErrorRequestHandler = (error, _req, res, next) =>
  error instanceof NotFound ? res.status(404).render('accounts/spent', spentPage()) : next(error)

async function opened({ db }: Deps, token: string): Promise<Opened> {
  const invitation = await invitations.byToken(db, sha256(token))
  if (!invitation) throw new NotFound()
  const account = invitation.purpose === 'first' ? undefined : await accounts.byEmail(db, invitation.email)
  if (account?.disabledAt) throw new NotFound()
  return { token, invitation, known: account !== undefined }
}

async function show(deps: Deps, res: Response, { token, invitation, known }: Opened, wrong?: Wrong) {
  res.status(wrong ? 422 : 200)
  const { raw, problems } = wrong ?? {}
  switch (invitation.purpose) {
    case 'first':
      return res.render('accounts/first', firstPage(token, raw, problems))
    case 'reset':
      return res.render('accounts/reset', resetPage(invitation.email, token, problems))
    case 'join': {
      const joining = await joiningOf(deps, res, invitation)
      if (known) return res.render('accounts/role', rolePage(joining, token))
      return res.render('accounts/accept', acceptPage(joining, token, raw, problems))
    }
  }
}

async function joiningOf({ db }: Deps, res: Response, invitation: InvitationTo<'join'>) {
  const [agency] = await agencies.byIds(db, [invitation.agencyId])
  return { invitation, agency: agency!, locale: res.locals.locale }
}

/** What is wrong with the answer; nothing when it was taken. */
async function take(deps: Deps, res: Response, { token, invitation, known }: Opened, body: unknown) {
  switch (invitation.purpose) {
    case 'first':
      return takeFirst(deps, res, token, body)
    case 'reset': {
      const form = readReset(body)
      return form.ok ? resetPassword(deps, anonymous(res), token, form.values) : form
    }
    case 'join': {
      if (known) return acceptRole(deps, anonymous(res), token)
      const form = readAccept(body)
      return form.ok ? accept(deps, anonymous(res), token, form.values, res.locals.locale) : form
    }
  }
}

async function takeFirst(deps: Deps, res: Response, token: string, body: unknown) {
  const form = readFirst(body)
  if (!form.ok) return form
  try {
    await setUpFirst(deps, anonymous(res), token, form.values, res.locals.locale)
    return undefined
  } catch (error) {
    if (error instanceof Conflict) return refuse(form.raw, 'email', error.key)
    throw error
  }
}
