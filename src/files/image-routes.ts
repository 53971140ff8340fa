import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import type { Deps } from '../deps'
import { NotFound } from '../errors'
import { isUuid } from '../web/form'
import { revalidate } from '../web/headers'
import { newRouter } from '../web/router'
import * as images from './image-queries'
import type { Variant } from './image-queries'
import { readable, SANDBOX, type Owners } from './routes'
import { whyNotShow } from './rules'
import { MissingBytes } from './store'

/**
 * Asked for again each time, so that an image goes when its statement does. One that an earlier edition had, too, leads to
 * where it is now: not for good, as it may be withdrawn there.
 */
export function forPublic(deps: Deps) {
  const router = newRouter()
  router.use('/tep', revalidate)
  router.get('/tep/:id/:width.webp', async (req, res) => {
    const { id, width } = req.params
    const wide = pixels(width)
    const variant = isUuid(id) ? await images.publicVariant(deps.db, id, wide) : undefined
    const moved = variant || !isUuid(id) ? null : await images.nowAs(deps.db, id)
    if (moved && (await images.publicVariant(deps.db, moved, wide)))
      return res.redirect(302, `${res.locals.base}/tep/${moved}/${wide}.webp`)
    await show(deps, req, res, variant)
  })
  return router
}

/** Mounted at /noi-bo: what is not public yet, for who may read it. */
export function forStaff(deps: Deps, owners: Owners) {
  const router = newRouter()
  router.get('/tep/:id/:width.webp', async (req, res) => {
    const { sha256 } = await readable(deps, owners, req.params.id, { actor: res.locals.actor })
    await show(deps, req, res, await images.variant(deps.db, sha256, pixels(req.params.width)))
  })
  return router
}

/** No image is 0 pixels wide. */
export const pixels = (text: string): number => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : 0)

/** What is not there, what may not be seen and what is not clean all look the same. */
export async function show(deps: Deps, req: Request, res: Response, variant: Variant | undefined) {
  if (!variant || whyNotShow(variant, deps.settings.scanning)) throw new NotFound()
  const bytes = await deps.files.read(variant.variantSha256).catch((error: unknown) => {
    throw error instanceof MissingBytes ? new NotFound() : error
  })
  res
    .attachment()
    .set({ 'Content-Security-Policy': SANDBOX, ETag: `"${variant.variantSha256.toString('hex')}"` })
    .type('image/webp')
  if (!req.fresh) res.set('Content-Length', String(variant.size))
  if (req.method === 'GET' && !req.fresh) return pipeline(bytes, res).catch(() => res.destroy())
  bytes.destroy()
  res.status(req.fresh ? 304 : 200).end()
}
