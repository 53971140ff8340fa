import type { Response } from 'express'
import * as agencies from '../../agencies/queries'
import type { Db } from '../../database/connect'
import type { Deps } from '../../deps'
import { NotFound } from '../../errors'
import { newRouter } from '../../web/router'
import * as statements from '../queries'
import { historyPage } from './history-page'
import * as changes from './public-queries'
import { removedPage } from './removed-page'

/** What became of a statement, edition by edition. */
export function forPublic({ db }: Deps) {
  const router = newRouter()

  router.get('/thong-cao/:slug/lich-su', async (req, res) => {
    const { locale, base } = res.locals
    const statement = await statements.bySlug(db, locale, req.params.slug)
    if (!statement) return elsewhere(db, res, req.params.slug, (slug) => `${base}/thong-cao/${slug}/lich-su`)
    const { documentId } = statement
    const [editions, texts, files, links] = await Promise.all([
      statements.editionsOf(db, documentId),
      changes.historyOf(db, documentId),
      changes.filesOf(db, documentId),
      changes.statementsBeside(db, locale, documentId),
    ])
    // what was wrong is kept to be compared, not to be found first
    res.set('X-Robots-Tag', 'noindex')
    res
      .status(statement.state === 'withdrawn' ? 410 : 200)
      .render('statements/history', historyPage({ statement, editions, texts, files, links }, locale))
  })

  return router
}

/** No statement stands there: it was taken away, moved, or never was. */
export async function elsewhere(db: Db, res: Response, slug: string, addressOf: (slug: string) => string) {
  const { locale } = res.locals
  const removal = await changes.removalAt(db, slug)
  if (removal) {
    const agency = await agencies.byId(db, removal.agencyId)
    return res.status(410).render('statements/removed', removedPage(removal, agency, locale))
  }
  const moved = await statements.movedTo(db, slug)
  if (!moved) throw new NotFound()
  return res.redirect(301, addressOf(moved))
}

/** What it speaks of and what speaks of it. */
export async function linksOf(db: Db, locale: 'vi' | 'en', documentId: string) {
  const [from, to, ended] = await Promise.all([
    changes.linksFrom(db, locale, documentId),
    changes.linksTo(db, locale, documentId),
    changes.endedCorrections(db, locale, documentId),
  ])
  return { from, to, ended }
}
