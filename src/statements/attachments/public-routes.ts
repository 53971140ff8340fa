import type { Deps } from '../../deps'
import { Gone, NotFound } from '../../errors'
import * as attachments from '../../files/attachment-queries'
import { download } from '../../files/download-routes'
import { newRouter } from '../../web/router'
import * as statements from '../queries'
import { addressOf } from './line-page'

/** What goes out beside a statement, at an address that stays; asked of the edition that stands now, each time. */
export function forPublic(deps: Deps) {
  const router = newRouter()

  router.get('/thong-cao/:slug/tep/:address', async (req, res) => {
    const { slug, address } = req.params
    const file = await attachments.publicAt(deps.db, slug, address)
    if (file) return download(deps, req, res, { ...file, name: file.address })
    if (await attachments.isGone(deps.db, slug)) throw new Gone('attachments.gone')
    const now = await attachments.nowAt(deps.db, slug, address)
    // not for good: it may be withdrawn there
    if (now) {
      const to = res.locals.base + addressOf({ slug, address: now })
      return res.set('Cache-Control', 'public, no-cache').redirect(302, to)
    }
    if (await attachments.wasPublic(deps.db, slug, address)) throw new Gone('attachments.gone.earlier')
    const moved = await statements.movedTo(deps.db, slug)
    if (!moved) throw new NotFound()
    res.redirect(301, res.locals.base + addressOf({ slug: moved, address }))
  })

  return router
}
