import type { Deps } from '../../deps'
import { visitor } from '../../web/access'
import { ask } from '../../web/confirm'
import { newRouter } from '../../web/router'
import { whyNotTakeBack } from '../rules'
import { workShown } from '../work'
import { takeBackQuestion } from './take-back-page'

/** Mounted at /noi-bo: asked once; what does it stands in ../decision-routes.ts. */
export function forStaff(deps: Deps) {
  const router = newRouter()

  router.get('/thong-cao/:id/rut-trinh', async (req, res) => {
    const { document, edition, texts, judged, by } = await workShown(deps, visitor(res), req.params.id)
    const version = typeof req.query['ban'] === 'string' ? req.query['ban'] : String(edition.lockVersion)
    const why = whyNotTakeBack(judged, by)
    ask(res, takeBackQuestion({ id: document.id, title: texts[0]!.title, version, why }))
  })

  return router
}
