import type { Deps } from '../deps'
import { NotFound } from '../errors'
import { visitor } from '../web/access'
import { ask, refusalOf } from '../web/confirm'
import type { MessageKey } from '../i18n'
import type { Day } from '../law/days'
import { newRouter } from '../web/router'
import { takeBackDay, takeBackYear, withoutDay } from './calendar-actions'
import { takeBackQuestion, takeBackYearQuestion } from './calendar-edit-page'
import { readSeen } from './calendar-form'
import { DESK } from './calendar-page'
import * as calendars from './calendar-queries'
import { canTakeBackYear, yearOfDay } from './calendar-rules'
import { keeperOf } from './editors'
import { endsOtherwise, movesBy, type Subjects } from './recompute-actions'

/** What staff said of a day or a year is taken back: asked once, with what it does. */
export function backRoutes(deps: Deps, subjects: Subjects) {
  const { db } = deps
  const router = newRouter()

  const questionOf = async (day: Day, locale: 'vi' | 'en', why: MessageKey | null = null) => {
    const state = await calendars.corrected(db)
    if (!state.days.some((said) => said.day === day)) throw new NotFound()
    const moves = (await movesBy(db, withoutDay(state, day))).filter(endsOtherwise)
    return takeBackQuestion(day, { moves, mark: state.mark, why }, locale)
  }

  router.get('/lich/ngay/:day/bo', async (req, res) => {
    await keeperOf(db, visitor(res))
    ask(res, await questionOf(req.params.day, res.locals.locale))
  })

  router.post('/lich/ngay/:day/bo', async (req, res) => {
    const by = visitor(res)
    const agencyId = await keeperOf(db, by)
    const { day } = req.params
    const { locale, base } = res.locals
    const seen = seenIn(req.body)
    const refused = await refusalOf(takeBackDay(deps, { by, agencyId, seen }, subjects, day))
    if (refused) return ask(res, await questionOf(day, locale, refused.key))
    res.redirect(303, `${base}${DESK}?nam=${yearOfDay(day)}&xong=bo`)
  })

  const yearQuestion = async (year: number, why: MessageKey | null = null) => {
    const { years, mark } = await calendars.corrected(db)
    if (!canTakeBackYear(year, years)) throw new NotFound()
    return takeBackYearQuestion(year, { mark, why })
  }

  router.get('/lich/nam/:year/bo', async (req, res) => {
    await keeperOf(db, visitor(res))
    ask(res, await yearQuestion(Number(req.params.year)))
  })

  router.post('/lich/nam/:year/bo', async (req, res) => {
    const by = visitor(res)
    const agencyId = await keeperOf(db, by)
    const year = Number(req.params.year)
    const refused = await refusalOf(
      takeBackYear(deps, { by, agencyId, seen: seenIn(req.body) }, subjects, year),
    )
    if (refused) return ask(res, await yearQuestion(year, refused.key))
    res.redirect(303, `${res.locals.base}${DESK}?nam=${year}&xong=bo-nam`)
  })

  return router
}

function seenIn(sent: unknown): string | null {
  const form = readSeen(sent)
  return form.ok ? form.values.seen : null
}
