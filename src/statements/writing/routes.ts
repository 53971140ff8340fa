import type { Request, Response } from 'express'
import type { Deps } from '../../deps'
import { NotFound } from '../../errors'
import { translate } from '../../i18n'
import { fromHtml, Unreadable } from '../../texts/word'
import { visitor } from '../../web/access'
import { newRouter } from '../../web/router'
import { writableBy } from '../rules'
import { asTyped } from './answers'
import * as copies from './copy-routes'
import { typedIn } from './copy-form'
import { previewOf } from './preview-page'
import { problemsOf } from './ways'

/** Mounted at /noi-bo: what the scripts of the form ask for while somebody writes. */
export function forStaff(deps: Deps) {
  const router = newRouter()
  router.use(copies.forStaff(deps))

  router.post('/thong-cao/xem-truoc', async (req, res) => {
    writersOnly(res)
    const raw = typedIn(req.body)
    const preview = previewOf(raw, await problemsOf(deps, raw), asTyped(req.body))
    res.render('statements/text-preview', { ...preview, isPart: true })
  })

  router.post('/thong-cao/dan', (req, res) => {
    writersOnly(res)
    try {
      res.json(pasted(req, res))
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      // then it is pasted as plain text
      res.status(422).json({ said: translate(res.locals.locale, error.key, error.values) })
    }
  })

  return router
}

function writersOnly(res: Response) {
  if (writableBy(visitor(res)).length === 0) throw new NotFound()
}

/** What was pasted, as Markdown, and what of it did not come along. */
function pasted(req: Request, { locals: { locale } }: Response) {
  const { markdown, lost } = fromHtml(asTyped(req.body)['html'] ?? '')
  return {
    markdown,
    lost: lost.map(({ key, values }) => translate(locale, key, values)),
  }
}
