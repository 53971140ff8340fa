import type { Response } from 'express'
import type { Actor } from '../../actor'
import type { Deps } from '../../deps'
import { BadInput, Conflict } from '../../errors'
import type { Why } from '../../spokespeople/authority'
import { visitor } from '../../web/access'
import { newRouter } from '../../web/router'
import { known, work } from '../work'
import { addLink, removeLink } from './link-actions'
import { readLink, wordsIn } from './link-form'
import { linkPage, MOST_FOUND } from './link-page'
import * as links from './link-queries'

type Act = (deps: Deps, by: Actor, id: string, target: string, version: number) => Promise<void>

/** Mounted at /noi-bo: the statements that one speaks of. */
export function forStaff(deps: Deps) {
  const router = newRouter()
  const at = '/thong-cao/:id/van-ban-lien-quan'

  router.get(at, async (req, res) => {
    await show(deps, res, known(req.params.id), wordsIn(req.query))
  })

  const act = (path: string, action: Act) =>
    router.post(path, async (req, res) => {
      const [id, form] = [known((req.params as { id: string }).id), readLink(req.body)]
      if (!form.ok) throw new BadInput()
      try {
        await action(deps, visitor(res), id, form.values.target, form.values.version)
      } catch (error) {
        if (!(error instanceof Conflict)) throw error
        return await show(deps, res.status(409), id, '', { key: error.key, values: error.values })
      }
      res.redirect(303, `${res.locals.base}/noi-bo/thong-cao/${id}#lien-quan`)
    })

  act(at, addLink)
  act(`${at}/go`, removeLink)

  return router
}

async function show(deps: Deps, res: Response, id: string, q: string, why: Why | null = null) {
  const { db } = deps
  const { document, edition, texts } = await work(deps, visitor(res), id)
  const [targets, found] = await Promise.all([
    links.targetsOf(db, edition.id).then((ids) => links.byIds(db, ids)),
    q === '' ? [] : links.search(db, { agencyId: document.agencyId, but: id, words: q, most: MOST_FOUND }),
  ])
  const version = edition.lockVersion
  res.render(
    'statements/links',
    linkPage({ document, version, targets, mayEdit: true, texts, q, found, why }),
  )
}
