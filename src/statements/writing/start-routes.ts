import * as agencies from '../../agencies/queries'
import type { Deps } from '../../deps'
import { NotFound } from '../../errors'
import { visitor } from '../../web/access'
import { newRouter } from '../../web/router'
import { writableBy } from '../rules'
import * as copies from './copy-queries'
import { startPage } from './start-page'
import * as templates from './template-queries'
import { keptBy } from './template-rules'
import { SHIPPED } from './template-shipped'

/** Mounted at /noi-bo: a statement begins with its kind and a template. */
export function forStaff({ db }: Deps) {
  const router = newRouter()

  router.get('/thong-cao/bat-dau', async (_req, res) => {
    const by = visitor(res)
    const mine = writableBy(by)
    if (mine.length === 0) throw new NotFound()
    const [own, known, unsaved] = await Promise.all([
      templates.inUse(db, mine),
      agencies.byIds(db, mine),
      copies.ofAccount(db, by.accountId, null),
    ])
    const start = { own, agencies: known, unsaved, shipped: SHIPPED, keepsTemplates: keptBy(by).length > 0 }
    res.render('statements/start', startPage(start, res.locals.locale))
  })

  return router
}
