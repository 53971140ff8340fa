import type { RequestHandler } from 'express'
import * as agencies from '../../agencies/queries'
import type { Deps } from '../../deps'
import { NotFound } from '../../errors'
import * as attachments from '../../files/attachment-queries'
import { download } from '../../files/download-routes'
import * as images from '../../files/image-queries'
import { pixels, show } from '../../files/image-routes'
import { sha256 } from '../../keys'
import * as spokespeople from '../../spokespeople/queries'
import { isUuid } from '../../web/form'
import { noStore } from '../../web/headers'
import { newRouter } from '../../web/router'
import { isAgreed } from '../attachments/attachment-rules'
import * as documents from '../document-queries'
import * as texts from '../text-queries'
import { addressOf, readPage } from './preview-page'
import * as previews from './preview-queries'

/** Nobody to whom a page of it leads learns its address. */
const unnamed: RequestHandler = (_req, res, next) => {
  res.set('Referrer-Policy', 'no-referrer')
  next()
}

/** For whoever was given a link: nothing is asked but the secret in it, and nothing is noted of who opened it. */
export function forReaders(deps: Deps) {
  const { db } = deps
  const router = newRouter()
  router.use('/xem-truoc', noStore, unnamed)

  router.get('/xem-truoc/:secret', async (req, res) => {
    const { secret } = req.params
    const opened = await openedBy(deps, secret)
    const [document, written, pictured, attached] = await Promise.all([
      documents.byId(db, opened.documentId),
      texts.ofEdition(db, opened.editionId),
      images.ofEdition(db, opened.editionId),
      attachments.ofEdition(db, opened.editionId),
    ])
    const [agency] = await agencies.byIds(db, [document!.agencyId])
    const speaker =
      opened.speakerId === null ? undefined : await spokespeople.appointment(db, opened.speakerId)
    const words = { document: document!, agency: agency!, speaker, texts: written }
    const shown = { ...words, images: pictured, attached, opened }
    const place = { under: `${addressOf(secret)}/tep` as const, scanning: deps.settings.scanning }
    res.render('statements/preview', readPage({ ...shown, ...place }, res.locals.locale))
  })

  router.get('/xem-truoc/:secret/tep/:address', async (req, res) => {
    const { secret, address } = req.params
    const { editionId } = await openedBy(deps, secret)
    const file = (await attachments.ofEdition(db, editionId)).find((each) => each.address === address)
    if (!file || !isAgreed(file)) throw new NotFound()
    await download(deps, req, res, { ...file, name: address })
  })

  router.get('/xem-truoc/:secret/tep/:id/:width.webp', async (req, res) => {
    const { secret, id, width } = req.params
    const { editionId } = await openedBy(deps, secret)
    const variant = isUuid(id) ? await images.variantIn(db, editionId, id, pixels(width)) : undefined
    await show(deps, req, res, variant)
  })

  return router
}

const SECRET = /^[\w-]{43}$/

/** @throws NotFound for what opens nothing, or nothing any more: all the same page */
async function openedBy({ db }: Deps, secret: string) {
  const opened = SECRET.test(secret) ? await previews.opened(db, sha256(secret)) : undefined
  if (!opened) throw new NotFound()
  return opened
}
