import type { Response } from 'express'
import * as agencies from '../agencies/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { NotFound } from '../errors'
import * as spokespeople from '../spokespeople/queries'
import { revalidate } from '../web/headers'
import { newRouter } from '../web/router'
import { addressOf } from './page'
import { everywhere, index, MOST, robots, urlSet, type Listed } from './sitemap'
import { countStanding, standingPages } from './sitemap-queries'

/** Pages that are always there. */
const FIXED = [
  ...['/', '/thong-cao', '/nguoi-phat-ngon', '/co-quan', '/gui-yeu-cau', '/theo-doi', '/phap-luat'],
  ...['/phap-luat/tinh-han', '/kha-nang-tiep-can', '/dia-chi-chinh-thuc'],
]

/** For machines that look for pages; in no language, so outside of both. */
export function forCrawlers({ db, settings: { publicUrl, samples } }: Deps) {
  const router = newRouter()
  router.use(['/robots.txt', '/sitemap.xml', '/sitemap'], revalidate)

  router.get('/robots.txt', (_req, res) => {
    res.type('text/plain; charset=utf-8').send(robots(publicUrl, samples))
  })

  router.get('/sitemap.xml', async (_req, res) => {
    const parts = Array.from({ length: Math.ceil((await countStanding(db)) / MOST) }, (_, part) => part + 1)
    const addresses = ['cong', ...parts.map((part) => `thong-cao/${part}`)]
    sendXml(res, index(addresses.map((name) => `${publicUrl}/sitemap/${name}.xml`)))
  })

  router.get('/sitemap/cong.xml', async (_req, res) => {
    sendXml(
      res,
      urlSet([...FIXED.flatMap(everywhere), ...(await pagesOfOthers(db))].slice(0, MOST), publicUrl),
    )
  })

  router.get('/sitemap/thong-cao/:part.xml', async (req, res) => {
    const part = /^[1-9]\d{0,3}$/.test(req.params.part) ? Number(req.params.part) : 0
    const pages = part > 0 ? await standingPages(db, MOST, (part - 1) * MOST) : []
    if (pages.length === 0) throw new NotFound()
    sendXml(res, urlSet(pages.map(statementPage), publicUrl))
  })

  return router
}

const statementPage = ({
  publishAt,
  ...page
}: Awaited<ReturnType<typeof standingPages>>[number]): Listed => ({
  ...page,
  path: addressOf(page),
  changedAt: publishAt,
})

/** Of agencies, and of those who speak for them. */
async function pagesOfOthers(db: Db): Promise<Listed[]> {
  const [all, speakers] = await Promise.all([
    agencies.list(db),
    spokespeople.list(db, { q: '', agencyId: null }, MOST, 0),
  ])
  const people = new Set(speakers.map(({ slug }) => slug))
  return [
    ...all.flatMap(({ slug }) => everywhere(`/co-quan/${slug}`)),
    ...[...people].flatMap((slug) => everywhere(`/nguoi-phat-ngon/${slug}`)),
  ]
}

const sendXml = (res: Response, text: string) => res.type('application/xml; charset=utf-8').send(text)
