import { randomUUID } from 'node:crypto'
import type { Response } from 'express'
import type { Deps } from '../../deps'
import { Conflict } from '../../errors'
import type { MessageKey } from '../../i18n'
import { sha256 } from '../../keys'
import { visitor } from '../../web/access'
import type { Problems, Raw } from '../../web/form'
import { noticeOf } from '../../web/notice'
import { newRouter } from '../../web/router'
import * as documents from '../document-queries'
import { judge } from '../held'
import { known, work } from '../work'
import { endPreview, makePreview } from './preview-actions'
import { readPreview } from './preview-form'
import { addressOf, hrefOf, madePage, previewsPage } from './preview-page'
import * as previews from './preview-queries'
import { whyNotPreview } from './preview-rules'

interface Told {
  raw?: Raw
  problems?: Problems
  notice?: MessageKey | undefined
}

/** Mounted at /noi-bo: who outside may see a text before its hour. */
export function forStaff(deps: Deps) {
  const router = newRouter()

  router.get('/thong-cao/:id/xem-truoc', async (req, res) => {
    const notice = noticeOf(req.query, { 'thu-hoi': 'release.preview.ended' })
    await showLinks(deps, res, known(req.params.id), { notice })
  })

  router.post('/thong-cao/:id/xem-truoc', async (req, res) => {
    const id = known(req.params.id)
    const form = readPreview(req.body)
    if (!form.ok) return showLinks(deps, res.status(422), id, form)
    try {
      await showMade(deps, res, id, await makePreview(deps, visitor(res), id, form.values))
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      const problems: Problems = { recipient: { key: error.key, values: error.values } }
      await showLinks(deps, res.status(409), id, { raw: form.raw, problems })
    }
  })

  router.post('/thong-cao/:id/xem-truoc/:link/thu-hoi', async (req, res) => {
    const id = known(req.params.id)
    await endPreview(deps, visitor(res), id, known(req.params.link))
    res.redirect(303, `${res.locals.base}${hrefOf(id)}?xong=thu-hoi`)
  })

  return router
}

async function showLinks(deps: Deps, res: Response, id: string, told: Told) {
  const { db } = deps
  const { document, edition, texts } = await work(deps, visitor(res), id)
  const [judged, limited, links, now] = await Promise.all([
    judge(db, document, edition),
    documents.isLimited(db, document.id),
    previews.ofDocument(db, document.id),
    deps.now(),
  ])
  const why = whyNotPreview({ judged, limited, now })
  const asked = { document, texts, links, why, key: randomUUID(), ...told }
  res.render('statements/previews', previewsPage(asked))
}

/** The address is shown here and nowhere again; one that was taken back meanwhile is none. */
async function showMade(deps: Deps, res: Response, id: string, token: string) {
  const opened = await previews.opened(deps.db, sha256(token))
  if (!opened) return res.redirect(303, res.locals.base + hrefOf(id))
  const { document, texts } = await work(deps, visitor(res), id)
  const address = deps.settings.publicUrl + addressOf(token)
  res.render('statements/preview-made', madePage({ document, texts, address, opened }))
}
