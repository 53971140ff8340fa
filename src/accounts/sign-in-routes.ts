import type { Response } from 'express'
import type { Deps } from '../deps'
import { localPath, visitor } from '../web/access'
import { clearCookie, setCookie } from '../web/cookies'
import { refuse, type Raw, type Wrong } from '../web/form'
import { limit } from '../web/rate-limit'
import { anonymous } from '../web/request-id'
import { newRouter } from '../web/router'
import { readSignIn } from './form'
import { signInPage } from './page'
import { signIn, signOut, signOutEverywhere } from './sign-in'

export const COOKIE = 'phien'

export function signInRoutes(deps: Deps) {
  const router = newRouter()

  router.get('/dang-nhap', (req, res) => {
    const next = localPath(req.query['tiep'], home(res))
    const notice = req.query['het-phien'] ? 'accounts.session_ended' : undefined
    res.render('accounts/sign-in', signInPage(next, {}, {}, notice))
  })

  router.post('/dang-nhap', async (req, res) => {
    const next = localPath((req.body as Raw | undefined)?.['tiep'], home(res))
    const form = readSignIn(req.body)
    if (!form.ok) return again(res, next, form)

    await limit(deps, 'signIn', req)
    const token = await signIn(deps, anonymous(res), form.values)
    if (!token) return again(res, next, refuse(form.raw, 'email', 'accounts.sign_in.wrong'))
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
    leave(deps, res)
  })

  router.post('/dang-xuat-moi-noi', async (_req, res) => {
    await signOutEverywhere(deps, visitor(res))
    leave(deps, res)
  })

  return router
}

export function leave(deps: Deps, res: Response) {
  clearCookie(deps, res, COOKIE)
  res.set('Clear-Site-Data', '"cache", "storage"')
  res.redirect(303, `${res.locals.base}/noi-bo/dang-nhap`)
}
