import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { NotFound } from '../errors'
import { publicPapersOf } from '../files/paper-queries'
import { handOut } from '../files/routes'
import { isUuid } from '../web/form'
import { revalidate } from '../web/headers'
import { newRouter } from '../web/router'
import * as agencies from './queries'
import * as regulations from './regulation-queries'

/** The document of a regulation that was published, for everybody. */
export function publicRegulations(deps: Deps) {
  const router = newRouter()
  router.get('/co-quan/:slug/quy-che/:id', revalidate, async (req, res) => {
    const { slug, id } = req.params as { slug: string; id: string }
    await handOut(deps, res, await documentOf(deps.db, slug, id))
  })
  return router
}

async function documentOf(db: Db, slug: string, id: string) {
  const agency = await agencies.bySlug(db, slug)
  const regulation = agency && isUuid(id) ? await regulations.publicById(db, agency.id, id) : undefined
  const [file] = regulation ? await publicPapersOf(db, 'regulation', [regulation.id]) : []
  if (!file) throw new NotFound()
  return file
}
