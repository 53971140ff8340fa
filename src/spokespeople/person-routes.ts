import QRCode from 'qrcode'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { NotFound } from '../errors'
import { newRouter } from '../web/router'
import { cardOf } from './directory-export'
import { HERE, isReachable, personPage } from './directory-page'
import * as directory from './directory-queries'

/** One person: what they may say, what they might, and how they are reached. */
export function personRoutes({ db, now, settings }: Deps) {
  const { publicUrl } = settings
  const router = newRouter()

  router.get('/nguoi-phat-ngon/:slug.vcf', async (req, res) => {
    const { locale } = res.locals
    const { slug } = req.params
    const [rights, at] = [await rightsOf(db, slug), await now()]
    const current = rights.filter((one) => isReachable(one, at))
    // whoever kept the address learns that this card is not to be called any more
    if (current.length === 0)
      return res.status(410).render('spokespeople/person', personPage({ rights, now: at }, locale))
    res
      .set('Content-Disposition', `attachment; filename="${slug}.vcf"`)
      .type('text/vcard')
      .send(current.map((one) => cardOf(one, publicUrl, locale)).join(''))
  })

  router.get('/nguoi-phat-ngon/:slug/ma-qr.svg', async (req, res) => {
    const { slug } = req.params
    await rightsOf(db, slug)
    const address = `${publicUrl}${res.locals.base}${HERE}/${slug}`
    res
      .type('image/svg+xml')
      .send(await QRCode.toString(address, { type: 'svg', margin: 4, errorCorrectionLevel: 'M' }))
  })

  router.get('/nguoi-phat-ngon/:slug', async (req, res) => {
    const rights = await rightsOf(db, req.params.slug)
    res.render('spokespeople/person', personPage({ rights, now: await now() }, res.locals.locale))
  })

  return router
}

/** @throws NotFound for whom nobody has heard of in public */
async function rightsOf(db: Db, slug: string) {
  const rights = await directory.ofPerson(db, slug)
  if (rights.length === 0) throw new NotFound()
  return rights
}
