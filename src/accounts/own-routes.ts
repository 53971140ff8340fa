import type { Response } from 'express'
import type { Deps } from '../deps'
import { visitor } from '../web/access'
import { refuse, type Wrong } from '../web/form'
import { newRouter } from '../web/router'
import { changePassword } from './actions'
import { readPassword } from './form'
import { ownPage } from './page'
import * as sessions from './session-queries'
import { leave } from './sign-in-routes'

export function ownRoutes(deps: Deps) {
  const router = newRouter()

  router.get('/tai-khoan', (_req, res) => show(deps, res))

  router.post('/tai-khoan/mat-khau', async (req, res) => {
    const form = readPassword(req.body)
    if (!form.ok) return show(deps, res, form)
    if (await changePassword(deps, visitor(res), form.values)) return leave(deps, res)
    return show(deps, res, refuse(form.raw, 'current', 'accounts.problem.current'))
  })

  return router
}

async function show({ db, settings }: Deps, res: Response, wrong?: Wrong) {
  const { accountId, sessionId } = visitor(res)
  const open = await sessions.ofAccount(db, accountId, settings.session.idleMinutes)
  res.status(wrong ? 422 : 200)
  res.render('accounts/own', ownPage(open, sessionId, wrong?.raw, wrong?.problems))
}
