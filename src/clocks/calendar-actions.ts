import type { Actor } from '../actor'
import * as audit from '../audit/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict, NotFound } from '../errors'
import type { SpecialDay } from '../law/calendar'
import type { Day } from '../law/days'
import * as calendars from './calendar-queries'
import { calendarOf, type Corrected, type DecidedYear } from './calendar-queries'
import { canTakeBackYear, nextYear, whyNotSet } from './calendar-rules'
import { recompute, type Subjects } from './recompute-actions'

/** Who changes the calendar, for which agency, and what of it they saw. */
export interface Editing {
  by: Actor
  agencyId: number
  seen: string | null
}

/** So long as a start of a clock might take that read the calendar before it changed. */
const MEANWHILE_SECONDS = 60

/** Says something of a day, in place of what was said before. */
export const setDay = (
  deps: Deps,
  editing: Editing,
  subjects: Subjects,
  change: SpecialDay,
  isNew: boolean,
) =>
  edit(deps, editing, subjects, async (trx, state) => {
    const why = whyNotSet(change, {
      calendar: calendarOf(state),
      without: withoutDay(state, change.day),
      isNew,
    })
    if (why) throw new Conflict(why.key, why.values)
    await calendars.putDay(trx, change, editing.by.accountId)
    return {
      action: 'calendar.day_set',
      subjectId: change.day,
      before: dayIn(state, change.day),
      after: change,
    }
  })

/** What staff said of a day holds no longer: the calendar that shipped says it again. */
export const takeBackDay = (deps: Deps, editing: Editing, subjects: Subjects, day: Day) =>
  edit(deps, editing, subjects, async (trx, state) => {
    const before = state.days.find((said) => said.day === day)
    if (!before) throw new NotFound()
    await calendars.dropDay(trx, day)
    return { action: 'calendar.day_taken_back', subjectId: day, before, after: null }
  })

/** The days off of a year are decided: what ends in it no longer depends on anybody. */
export const confirmYear = (deps: Deps, editing: Editing, subjects: Subjects, decided: DecidedYear) =>
  edit(deps, editing, subjects, async (trx, state) => {
    if (decided.year !== nextYear(calendarOf(state))) throw new Conflict('clocks.cannot.year')
    await calendars.confirmYear(trx, decided, editing.by.accountId)
    return { action: 'calendar.year_confirmed', subjectId: decided.year, before: null, after: decided }
  })

/** It was not decided after all. */
export const takeBackYear = (deps: Deps, editing: Editing, subjects: Subjects, year: number) =>
  edit(deps, editing, subjects, async (trx, state) => {
    if (!canTakeBackYear(year, state.years)) throw new NotFound()
    await calendars.dropYear(trx, year)
    return { action: 'calendar.year_taken_back', subjectId: year, before: state.years.at(-1), after: null }
  })

export const withoutDay = (state: Corrected, day: Day) =>
  calendarOf({ ...state, days: state.days.filter((said) => said.day !== day) })

const dayIn = (state: Corrected, day: Day) => calendarOf(state).special.get(day) ?? null

interface Done {
  action: string
  subjectId: string | number
  before: unknown
  after: unknown
}

/** One at a time, and only by who saw the calendar as it is; every clock that it moves moves with it. */
const edit = (
  deps: Deps,
  { by, agencyId, seen }: Editing,
  subjects: Subjects,
  change: (trx: Db, state: Corrected) => Promise<Done>,
) =>
  deps.db.transaction(async (trx) => {
    await calendars.lockCalendar(trx)
    const state = await calendars.corrected(trx)
    if (state.mark !== seen) throw new Conflict('clocks.cannot.changed')
    const { action, subjectId, before, after } = await change(trx, state)
    const moved = await recompute(deps, trx, by, subjects)
    const details = { before, after, moved }
    await audit.record(trx, by, { action, subjectKind: 'calendar', subjectId, agencyId, details })
    await calendars.recomputeSoon(trx, MEANWHILE_SECONDS)
  })
