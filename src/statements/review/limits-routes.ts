import type { Response } from 'express'
import * as memberships from '../../accounts/membership-queries'
import type { Deps } from '../../deps'
import type { MessageKey } from '../../i18n'
import { visitor } from '../../web/access'
import { refusalOf } from '../../web/confirm'
import { newRouter } from '../../web/router'
import { STATEMENT_ROLES } from '../rules'
import { workShown } from '../work'
import { refuse } from '../work-routes'
import { limit } from './limits-actions'
import { readLimits } from './limits-form'
import { colleaguesIn, limitsPage, type Choosing, type Typed } from './limits-page'
import * as limits from './limits-queries'
import { whyNotLimit } from './limits-rules'

/** Mounted at /noi-bo: who works on a statement before it is public. */
export function forStaff(deps: Deps) {
  const router = newRouter()

  router.get('/thong-cao/:id/nguoi-doc', async (req, res) => {
    const choosing = await choosingFor(deps, res, req.params.id)
    const why = whyNotLimit(choosing.shown, visitor(res))
    if (why) return refuse(deps, res, req.params.id, failedBy(why))
    res.render('statements/limits', limitsPage(choosing))
  })

  router.post('/thong-cao/:id/nguoi-doc', async (req, res) => {
    const choosing = await choosingFor(deps, res, req.params.id)
    const { id } = choosing.shown.document
    const form = readLimits(
      req.body,
      choosing.colleagues.map(({ accountId }) => accountId),
    )
    if (!form.ok) return again(res, choosing, form)
    const refusal = await refusalOf(limit(deps, visitor(res), id, form.values))
    if (refusal?.key === NOBODY)
      return again(res, choosing, { raw: form.raw, problems: { people: { key: NOBODY } } })
    if (refusal) return refuse(deps, res, id, failedBy(refusal.key))
    res.redirect(303, `${res.locals.base}/noi-bo/thong-cao/${id}?xong=nguoi-doc`)
  })

  return router
}

const NOBODY = 'review.why.nobody_approves'

const again = (res: Response, choosing: Choosing, typed: Typed) =>
  res.status(422).render('statements/limits', limitsPage(choosing, typed))

async function choosingFor(deps: Deps, res: Response, id: string) {
  const shown = await workShown(deps, visitor(res), id)
  const [members, named] = await Promise.all([
    memberships.ofAgencies(deps.db, [shown.document.agencyId]),
    limits.readersOf(deps.db, shown.document.id),
  ])
  const colleagues = colleaguesIn(members.filter(({ role }) => STATEMENT_ROLES.includes(role)))
  return { shown, colleagues, named: named.map(({ accountId }) => accountId) }
}

const failedBy = (key: MessageKey) => ({ raw: {}, problems: {}, why: { key, values: {} } })
