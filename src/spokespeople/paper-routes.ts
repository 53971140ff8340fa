import type { Deps } from '../deps'
import { NotFound } from '../errors'
import { publicPaper } from '../files/paper-queries'
import { handOut } from '../files/routes'
import { isUuid } from '../web/form'
import { newRouter } from '../web/router'

/** The paper by which somebody speaks, where readers may open it; asked again each time. */
export function papers(deps: Deps) {
  const router = newRouter()
  router.get('/nguoi-phat-ngon/van-ban/:fileId', async (req, res) => {
    const { fileId } = req.params
    const file = isUuid(fileId) ? await publicPaper(deps.db, fileId) : undefined
    if (file?.ownerKind !== 'appointment') throw new NotFound()
    await handOut(deps, res, file)
  })
  return router
}
