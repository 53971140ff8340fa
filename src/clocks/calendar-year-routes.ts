import type { Response } from 'express'
import type { Deps } from '../deps'
import { NotFound } from '../errors'
import { visitor } from '../web/access'
import { refusalOf } from '../web/confirm'
import { refuse, type Raw, type Wrong } from '../web/form'
import { newRouter } from '../web/router'
import { confirmYear } from './calendar-actions'
import { confirmYearPage } from './calendar-edit-page'
import { readYear } from './calendar-form'
import { DESK } from './calendar-page'
import * as calendars from './calendar-queries'
import { hasCalendar } from './calendar-rules'
import { keeperOf } from './editors'
import type { Subjects } from './recompute-actions'

/** The days off of a year are decided, by which document. */
export function yearRoutes(deps: Deps, subjects: Subjects) {
  const { db } = deps
  const router = newRouter()

  const show = async (res: Response, year: number, typed: Pick<Wrong, 'problems'> & { raw: Raw }) => {
    const { mark } = await calendars.corrected(db)
    res.render('clocks/year', confirmYearPage(year, mark, typed))
  }

  router.get('/lich/nam/:year', async (req, res) => {
    await keeperOf(db, visitor(res))
    await show(res, yearNamed(req.params.year), { raw: {}, problems: {} })
  })

  router.post('/lich/nam/:year', async (req, res) => {
    const by = visitor(res)
    const agencyId = await keeperOf(db, by)
    const year = yearNamed(req.params.year)
    const form = readYear(req.body)
    if (!form.ok) return show(res.status(422), year, form)
    const { seen, source } = form.values
    const refused = await refusalOf(confirmYear(deps, { by, agencyId, seen }, subjects, { year, source }))
    if (refused) return show(res.status(409), year, refuse(form.raw, 'lich', refused.key, refused.values))
    res.redirect(303, `${res.locals.base}${DESK}?nam=${year}&xong=nam`)
  })

  return router
}

function yearNamed(asked: string): number {
  if (!hasCalendar(Number(asked))) throw new NotFound()
  return Number(asked)
}
