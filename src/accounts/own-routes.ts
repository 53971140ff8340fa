import type { Response } from 'express'
import * as agencies from '../agencies/queries'
import type { Deps } from '../deps'
import { visitor } from '../web/access'
import { confirmPage } from '../web/confirm-page'
import { refuse, type Wrong } from '../web/form'
import { newRouter } from '../web/router'
import { changePassword } from './actions'
import { readPassword } from './form'
import { everywhereQuestion, ownPage, passwordPage } from './own-page'
import * as sessions from './session-queries'
import { leave } from './sign-in-routes'

export function ownRoutes(deps: Deps) {
  const { db, settings } = deps
  const router = newRouter()

  router.get('/tai-khoan', async (_req, res) => {
    const by = visitor(res)
    const [open, mine] = await Promise.all([
      sessions.ofAccount(db, by.accountId, settings.session.idleMinutes),
      agencies.byIds(
        db,
        by.memberships.map(({ agencyId }) => agencyId),
      ),
    ])
    res.render('accounts/own', ownPage(by, mine, open, res.locals.locale))
  })

  router.get('/dang-xuat-moi-noi', (_req, res) => {
    res.render('confirm', confirmPage(everywhereQuestion))
  })

  router.get('/tai-khoan/mat-khau', (_req, res) => showPassword(res))

  router.post('/tai-khoan/mat-khau', async (req, res) => {
    const form = readPassword(req.body)
    if (!form.ok) return showPassword(res, form)
    if (await changePassword(deps, visitor(res), form.values)) return leave(deps, res, 'mat-khau')
    return showPassword(res, refuse(form.raw, 'current', 'accounts.problem.current'))
  })

  return router
}

const showPassword = (res: Response, wrong?: Wrong) =>
  res.status(wrong ? 422 : 200).render('accounts/password', passwordPage(wrong?.problems))
