import type { Response } from 'express'
import { agenciesAs } from '../actor'
import type { Deps } from '../deps'
import { Forbidden, NotFound } from '../errors'
import type { MessageKey } from '../i18n'
import { yearOf as currentYear } from '../law/days'
import { visitor } from '../web/access'
import { noticeOf } from '../web/notice'
import { newRouter } from '../web/router'
import { backRoutes } from './calendar-back-routes'
import { dayRoutes } from './calendar-day-routes'
import { deskPage, PUBLIC, yearOf } from './calendar-page'
import * as calendars from './calendar-queries'
import { calendarOf } from './calendar-queries'
import { endsSoon, hasCalendar } from './calendar-rules'
import { yearRoutes } from './calendar-year-routes'
import { keepsCalendarFor } from './editors'
import type { Subjects } from './recompute-actions'

const DONE: Record<string, MessageKey> = {
  luu: 'clocks.calendar.set',
  bo: 'clocks.calendar.taken_back',
  nam: 'clocks.calendar.year_confirmed',
  'bo-nam': 'clocks.calendar.year_taken_back',
}

/** Which days are off, by which document, for everybody. */
export function forPublic({ db, now }: Deps) {
  const router = newRouter()

  router.get(PUBLIC, async (req, res) => {
    const year = yearAsked(req.query, await now())
    res.render('clocks/calendar', yearOf(PUBLIC, year, await calendars.corrected(db), res.locals.locale))
  })

  return router
}

/** Mounted at /noi-bo: read by who administers or heads an agency, kept by who administers the one at the top. */
export function forStaff(deps: Deps, subjects: Subjects) {
  const { db, now } = deps
  const router = newRouter()

  router.get('/lich', async (req, res) => {
    const at = await now()
    const state = await calendars.corrected(db)
    const desk = {
      mayEdit: (await keepsCalendarFor(db, readerOf(res))) !== null,
      endsSoon: endsSoon(calendarOf(state), at),
      notice: noticeOf(req.query, DONE),
    }
    res.render('clocks/desk', deskPage(yearAsked(req.query, at), state, desk, res.locals.locale))
  })

  return router.use(dayRoutes(deps, subjects), backRoutes(deps, subjects), yearRoutes(deps, subjects))
}

function readerOf(res: Response) {
  const by = visitor(res)
  if (agenciesAs(by, 'administrator', 'head').length === 0)
    throw new Forbidden('error.forbidden', ['administrator', 'head'])
  return by
}

/** This year where none is asked for. */
function yearAsked({ nam }: Record<string, unknown>, now: Date): number {
  if (nam === undefined) return currentYear(now)
  const year = Number(nam)
  if (!hasCalendar(year)) throw new NotFound()
  return year
}
