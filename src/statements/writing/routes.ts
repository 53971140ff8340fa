import type { Request, Response } from 'express'
import type { Deps } from '../../deps'
import { NotFound } from '../../errors'
import { translate } from '../../i18n'
import { fromHtml, Unreadable } from '../../texts/word'
import { visitor } from '../../web/access'
import { newRouter } from '../../web/router'
import { writableBy } from '../rules'
import { workToChange } from '../work'
import { asTyped } from './answers'
import * as copies from './copy-routes'
import { typedIn } from './copy-form'
import { checkedPreview } from './previewed'

/** Mounted at /noi-bo: what the scripts of the form ask for while somebody writes. */
export function forStaff(deps: Deps) {
  const router = newRouter()
  router.use(copies.forStaff(deps))

  router.post('/thong-cao/xem-truoc', async (req, res) => {
    writersOnly(res)
    const documentId = await aboutIn(deps, req, res)
    const preview = await checkedPreview(deps, typedIn(req.body), asTyped(req.body), documentId)
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

/** The statement that is written on; null of a new one. */
async function aboutIn(deps: Deps, { query }: Request, res: Response): Promise<string | null> {
  const id = query['cua']
  return typeof id === 'string' ? (await workToChange(deps, visitor(res), id)).document.id : null
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
