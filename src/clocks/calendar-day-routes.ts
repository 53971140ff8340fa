import type { Response } from 'express'
import type { Deps } from '../deps'
import { NotFound } from '../errors'
import type { SpecialDay } from '../law/calendar'
import { isDay, type Day } from '../law/days'
import { visitor } from '../web/access'
import { ask, refusalOf } from '../web/confirm'
import { refuse, type Raw, type Wrong } from '../web/form'
import { newRouter } from '../web/router'
import { setDay, withoutDay } from './calendar-actions'
import { dayPage, placeOf, said, setQuestion } from './calendar-edit-page'
import { readDay } from './calendar-form'
import { DESK } from './calendar-page'
import * as calendars from './calendar-queries'
import { calendarOf, type Corrected } from './calendar-queries'
import { hasCalendar, whyNotSet, yearOfDay } from './calendar-rules'
import { keeperOf } from './editors'
import { endsOtherwise, movesBy, type Subjects } from './recompute-actions'

/** A form, the question what it would do, and its answer. */
export function dayRoutes(deps: Deps, subjects: Subjects) {
  const { db } = deps
  const router = newRouter()

  router.get('/lich/ngay/:day', async (req, res) => {
    await keeperOf(db, visitor(res))
    const fixed = fixedDay(req.params.day)
    const state = await calendars.corrected(db)
    const there = fixed === null ? undefined : calendarOf(state).special.get(fixed)
    // who comes back from the question finds what was typed
    const raw = 'kind' in req.query ? readDay(req.query, fixed).raw : { ...there }
    show(res, fixed, state, { raw, problems: {} })
  })

  router.post('/lich/ngay/:day', async (req, res) => {
    await keeperOf(db, visitor(res))
    const fixed = fixedDay(req.params.day)
    const state = await calendars.corrected(db)
    const form = whatIsSaid(req.body, fixed, state)
    if (!form.ok) return show(res.status(422), fixed, state, form)
    if (form.values.seen !== state.mark)
      return show(res.status(409), fixed, state, refuse(form.raw, 'lich', 'clocks.cannot.changed'))
    const query = new URLSearchParams(said(form.values))
    res.redirect(303, `${res.locals.base}${placeOf(fixed)}/luu?${query.toString()}`)
  })

  router.get('/lich/ngay/:day/luu', async (req, res) => {
    await keeperOf(db, visitor(res))
    const fixed = fixedDay(req.params.day)
    const state = await calendars.corrected(db)
    const form = whatIsSaid(req.query, fixed, state)
    if (!form.ok) return show(res.status(422), fixed, state, form)
    const moves = (await movesBy(db, withDay(state, form.values))).filter(endsOtherwise)
    const was = calendarOf(state).special.get(form.values.day)
    ask(res, setQuestion(form.values, fixed, { was, moves, mark: state.mark }, res.locals.locale))
  })

  router.post('/lich/ngay/:day/luu', async (req, res) => {
    const by = visitor(res)
    const agencyId = await keeperOf(db, by)
    const fixed = fixedDay(req.params.day)
    const form = readDay(req.body, fixed)
    if (!form.ok) return show(res.status(422), fixed, await calendars.corrected(db), form)
    const { seen, ...change } = form.values
    const refused = await refusalOf(setDay(deps, { by, agencyId, seen }, subjects, change, fixed === null))
    if (!refused) return res.redirect(303, `${res.locals.base}${DESK}?nam=${yearOfDay(change.day)}&xong=luu`)
    const wrong = refuse(form.raw, 'lich', refused.key, refused.values)
    show(res.status(409), fixed, await calendars.corrected(db), wrong)
  })

  return router
}

/** Null for `moi`, a day that is not in the calendar yet. @throws NotFound for what is no day of it */
function fixedDay(asked: string): Day | null {
  if (asked === 'moi') return null
  if (!isDay(asked) || !hasCalendar(yearOfDay(asked))) throw new NotFound()
  return asked
}

/** What reads well may still not stand, or not any more. */
function whatIsSaid(sent: unknown, fixed: Day | null, state: Corrected) {
  const form = readDay(sent, fixed)
  if (!form.ok) return form
  const { day } = form.values
  const about = { calendar: calendarOf(state), without: withoutDay(state, day), isNew: fixed === null }
  const why = whyNotSet(form.values, about)
  return why ? refuse(form.raw, why.field, why.key, why.values) : form
}

const withDay = (state: Corrected, change: SpecialDay) =>
  calendarOf({ ...state, days: [...state.days, change] })

const show = (
  res: Response,
  fixed: Day | null,
  { mark }: Corrected,
  typed: Pick<Wrong, 'problems'> & { raw: Raw },
) => res.render('clocks/day', dayPage(fixed, mark, typed))
