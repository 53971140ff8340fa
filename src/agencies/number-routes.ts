import type { Response } from 'express'
import type { Deps } from '../deps'
import { visitor } from '../web/access'
import type { Wrong } from '../web/form'
import { newRouter } from '../web/router'
import { administered } from './administered'
import { setPattern } from './number-actions'
import { readPattern } from './number-form'
import { numbersPage } from './number-page'
import { patternsOf } from './number-queries'
import type { Agency } from './queries'

/** Mounted at /noi-bo: how the numbers of an agency's statements are printed. */
export function numberRoutes(deps: Deps) {
  const { db } = deps
  const router = newRouter()

  const show = async (res: Response, agency: Agency, wrong?: Wrong) => {
    const history = await patternsOf(db, agency.id)
    res.render(
      'agencies/numbers',
      numbersPage(agency, history, res.locals.locale, wrong?.raw, wrong?.problems),
    )
  }

  router.get('/co-quan/:slug/so-ky-hieu', async (req, res) => {
    await show(res, await administered(db, visitor(res), req.params.slug))
  })

  router.post('/co-quan/:slug/so-ky-hieu', async (req, res) => {
    const agency = await administered(db, visitor(res), req.params.slug)
    const form = readPattern(req.body)
    if (!form.ok) return show(res.status(422), agency, form)
    await setPattern(deps, visitor(res), agency.id, form.values.pattern)
    res.redirect(303, `${res.locals.base}/noi-bo/co-quan/${agency.slug}?xong=so-ky-hieu`)
  })

  return router
}
