import type { Response } from 'express'
import type { Deps } from '../../deps'
import { Conflict } from '../../errors'
import { visitor } from '../../web/access'
import type { Problem, Raw } from '../../web/form'
import { newRouter } from '../../web/router'
import { known, workShown } from '../work'
import type { Failed } from '../work-page'
import { showWork } from '../work-routes'
import { remove } from './removal-actions'
import { isSure, readRemoval } from './removal-form'
import { removalPage, removalSurePage } from './removal-page'
import { whyNotRemove } from './removal-rules'

/** Mounted at /noi-bo: what is public is taken away for good, after two questions. */
export function forStaff(deps: Deps) {
  const router = newRouter()
  const at = '/thong-cao/:id/go-bo'

  router.get(at, async (req, res) => {
    await ask(deps, res, known(req.params.id), {})
  })

  router.post(at, async (req, res) => {
    const [id, form] = [known(req.params.id), readRemoval(req.body)]
    if (!form.ok) return ask(deps, res.status(422), id, form.raw, form.problems['basis'])
    if (!isSure(req.body)) return ask(deps, res, id, form.raw)
    try {
      await remove(deps, visitor(res), id, form.values)
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      const why = { key: error.key, values: error.values }
      return refuse(deps, res, id, { raw: { reason: form.values.basis }, problems: {}, why })
    }
    res.redirect(303, `${res.locals.base}/noi-bo/thong-cao/${id}?xong=go-bo`)
  })

  return router
}

/** The first question, and the second where the basis was given. */
async function ask(deps: Deps, res: Response, id: string, raw: Raw, problem?: Problem) {
  const shown = await workShown(deps, visitor(res), id)
  const about = shown.standing
  const why = about ? whyNotRemove(about.judged, shown.by, shown.now) : 'statements.why.not_public'
  if (why || !about) return refuse(deps, res, id, { raw, problems: {}, why: { key: why!, values: {} } })
  const [page, view] =
    raw['basis'] && !problem
      ? [removalSurePage, 'statements/removal-sure']
      : [removalPage, 'statements/removal']
  res.render(view, page({ shown, about, raw, problem }, res.locals.locale))
}

async function refuse(deps: Deps, res: Response, id: string, failed: Failed) {
  await showWork(deps, res.status(409), await workShown(deps, visitor(res), id), { failed })
}
