import type { Response } from 'express'
import type { Deps } from '../../deps'
import { visitor } from '../../web/access'
import { refusalOf } from '../../web/confirm'
import type { Problems, Raw } from '../../web/form'
import { newRouter } from '../../web/router'
import { known, workShown } from '../work'
import { refuse } from '../work-routes'
import { remove } from './removal-actions'
import { isSure, readRemoval, type RemovalForm } from './removal-form'
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
    if (!form.ok) return ask(deps, res.status(422), id, form.raw, form.problems)
    if (!isSure(req.body)) return ask(deps, res, id, form.raw)
    const refusal = await refusalOf(remove(deps, visitor(res), id, form.values))
    if (refusal) {
      const why = { key: refusal.key, values: refusal.values }
      return refuse(deps, res, id, { raw: typedIn(form.values), problems: {}, why })
    }
    res.redirect(303, `${res.locals.base}/noi-bo/thong-cao/${id}?xong=go-bo`)
  })

  return router
}

/** The first question, and the second where the basis was given. */
async function ask(deps: Deps, res: Response, id: string, raw: Raw, problems: Problems = {}) {
  const shown = await workShown(deps, visitor(res), id)
  const about = shown.standing
  const why = about ? whyNotRemove(about.judged, shown.by, shown.now) : 'statements.why.not_public'
  if (why || !about) return refuse(deps, res, id, { raw, problems: {}, why: { key: why!, values: {} } })
  const [page, view] =
    raw['basis'] && Object.keys(problems).length === 0
      ? [removalSurePage, 'statements/removal-sure']
      : [removalPage, 'statements/removal']
  res.render(view, page({ shown, about, raw, problems }, res.locals.locale))
}

/** As the page that refuses prints it, to be copied. */
const typedIn = ({ basis, basisEn }: RemovalForm): Raw => ({
  reason: basis,
  ...(basisEn && { reasonEn: basisEn }),
})
