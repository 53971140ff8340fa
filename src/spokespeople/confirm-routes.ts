import type { Response } from 'express'
import { agenciesAs } from '../actor'
import type { Deps } from '../deps'
import { Forbidden, NotFound } from '../errors'
import { visitor } from '../web/access'
import { isUuid } from '../web/form'
import { noticeOf } from '../web/notice'
import { newRouter } from '../web/router'
import { confirm } from './confirm-actions'
import { confirmContactsPage } from './confirm-page'
import * as contacts from './confirm-queries'
import { periodOf } from './confirm-rules'

const HERE = '/noi-bo/nguoi-phat-ngon/xac-nhan'

/** Mounted at /noi-bo: each quarter somebody looks over what readers call and write to. */
export function confirmRoutes(deps: Deps) {
  const { db, now } = deps
  const router = newRouter()

  router.get('/nguoi-phat-ngon/xac-nhan', async (req, res) => {
    const mine = administered(res)
    const period = periodOf(await now())
    const waiting = period ? await contacts.unconfirmed(db, period.from, mine) : []
    const notice = noticeOf(req.query, { '1': 'spokespeople.confirm.done' })
    res.render(
      'spokespeople/confirm-contacts',
      confirmContactsPage(waiting, period, res.locals.locale, notice),
    )
  })

  router.post('/nguoi-phat-ngon/:id/xac-nhan', async (req, res) => {
    administered(res)
    if (!isUuid(req.params.id)) throw new NotFound()
    await confirm(deps, visitor(res), req.params.id)
    res.redirect(303, `${res.locals.base}${HERE}?xong=1`)
  })

  return router
}

function administered(res: Response): number[] {
  const mine = agenciesAs(visitor(res), 'administrator')
  if (mine.length === 0) throw new Forbidden('error.forbidden', ['administrator'])
  return mine
}
