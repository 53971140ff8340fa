import type { Deps } from '../deps'
import { NotFound } from '../errors'
import * as files from '../files/queries'
import { handOut } from '../files/routes'
import { isUuid } from '../web/form'
import { newRouter } from '../web/router'
import { isPublicPaper } from './paper-queries'

/** The paper by which somebody speaks, where readers may open it; asked again each time. */
export function papers(deps: Deps) {
  const router = newRouter()
  router.get('/nguoi-phat-ngon/van-ban/:fileId', async (req, res) => {
    const { fileId } = req.params
    const open = isUuid(fileId) && (await isPublicPaper(deps.db, fileId))
    const file = open ? await files.byId(deps.db, fileId) : undefined
    if (!file) throw new NotFound()
    await handOut(deps, res, file)
  })
  return router
}
