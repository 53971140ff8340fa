import type { Response } from 'express'
import type { Deps } from '../deps'
import type { MessageKey } from '../i18n'
import { localPath, visitor } from '../web/access'
import { clearCookie, setCookie } from '../web/cookies'
import { refuse, type Raw, type Wrong } from '../web/form'
import { noticeOf } from '../web/notice'
import { limit } from '../web/rate-limit'
import { anonymous } from '../web/request-id'
import { newRouter } from '../web/router'
import { readSignIn } from './form'
import { signInPage } from './page'
import { signIn, signOut, signOutEverywhere } from './sign-in'

export const COOKIE = 'phien'

/** What led to this page. */
const DONE = {
  'dang-xuat': 'accounts.signed_out',
  'mat-khau': 'accounts.own.changed',
  'loi-moi': 'accounts.taken',
} satisfies Record<string, MessageKey>

export function signInRoutes(deps: Deps) {
  const router = newRouter()

  router.get('/dang-nhap', (req, res) => {
    const next = localPath(req.query['tiep'], home(res))
    const notice = req.query['het-phien'] ? 'accounts.session_ended' : undefined
    const page = signInPage(next, {}, {}, notice)
    res.render('accounts/sign-in', { ...page, done: noticeOf(req.query, DONE) })
  })

  router.post('/dang-nhap', async (req, res) => {
    const next = localPath((req.body as Raw | undefined)?.['tiep'], home(res))
    const form = readSignIn(req.body)
    if (!form.ok) return again(res, next, form)

    await limit(deps, 'signIn', req)
    const token = await signIn(deps, anonymous(res), form.values)
    if (!token) return again(res, next, refuse(form.raw, 'bieu_mau', 'accounts.sign_in.wrong'))
    setCookie(deps, res, COOKIE, token)
    res.redirect(303, next)
  })

  return router
}

const home = (res: Response) => `${res.locals.base}/noi-bo`

const again = (res: Response, next: string, { raw, problems }: Wrong) =>
  res.status(422).render('accounts/sign-in', signInPage(next, raw, problems))

export function signOutRoutes(deps: Deps) {
  const router = newRouter()

  router.post('/dang-xuat', async (_req, res) => {
    await signOut(deps, visitor(res))
    leave(deps, res, 'dang-xuat')
  })

  router.post('/dang-xuat-moi-noi', async (_req, res) => {
    await signOutEverywhere(deps, visitor(res))
    leave(deps, res, 'dang-xuat')
  })

  return router
}

export function leave(deps: Deps, res: Response, done: keyof typeof DONE) {
  clearCookie(deps, res, COOKIE)
  res.set('Clear-Site-Data', '"cache", "storage"')
  res.redirect(303, `${res.locals.base}/noi-bo/dang-nhap?xong=${done}`)
}
