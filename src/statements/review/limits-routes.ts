import type { Response } from 'express'
import * as memberships from '../../accounts/membership-queries'
import type { Deps } from '../../deps'
import { Conflict } from '../../errors'
import type { MessageKey } from '../../i18n'
import { visitor } from '../../web/access'
import { newRouter } from '../../web/router'
import { STATEMENT_ROLES } from '../rules'
import { workShown } from '../work'
import { showWork } from '../work-routes'
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
    if (why) return refuse(deps, res, req.params.id, why)
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
    try {
      await limit(deps, visitor(res), id, form.values)
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      if (error.key === NOBODY)
        return again(res, choosing, { raw: form.raw, problems: { people: { key: NOBODY } } })
      return refuse(deps, res, id, error.key)
    }
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

async function refuse(deps: Deps, res: Response, id: string, key: MessageKey) {
  const failed = { raw: {}, problems: {}, why: { key, values: {} } }
  await showWork(deps, res.status(409), await workShown(deps, visitor(res), id), { failed })
}
