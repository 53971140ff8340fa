import type { Deps } from '../deps'
import { NotFound } from '../errors'
import { newRouter } from '../web/router'
import * as outbox from './outbox'
import { mailboxPage } from './page'

const SHOWN = 50

/** Mounted at /noi-bo: with sample data and no mail server, letters are read here. */
export function forStaff({ db, settings }: Deps) {
  const router = newRouter()

  router.get('/hop-thu-mau', async (_req, res) => {
    if (!settings.samples) throw new NotFound()
    res.render('mail/mailbox', mailboxPage(await outbox.newest(db, SHOWN)))
  })

  return router
}
