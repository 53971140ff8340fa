import { judgeDay, type Calendar, type DayNature } from './calendar'
import { dayOf, endOf, plusDays, plusMonths, startOf, yearOf, type Day } from './days'
import { shiftedBy, waitingAtTheEndOf, type Pause } from './pauses'
import type { Span } from './rules'

/**
 * Why a day counts or does not. `running`: hours go on through every day; `calendar`: so do calendar days; `trigger`: the
 * day itself is left out (Civil Code 91/2015/QH13 article 147.2); `moved`: the time that would end on a day of rest ends
 * with this one (148.5); `paused`: at its end the agency waited for the other side; `period`: an end the calendar sets.
 */
export type Why = DayNature | 'running' | 'calendar' | 'trigger' | 'moved' | 'paused' | 'period'

/** One day on the way from the trigger to the end. */
export interface Step {
  day: Day
  counts: boolean
  why: Why
  /** Of the holiday, and the document that says so. */
  name?: string
  source?: string
  /** Of a time in hours: how much of it fell on this day. */
  minutes?: number
}

export interface Due {
  /** The first instant at which it is too late. */
  at: Date
  steps: Step[]
  /** It ends beyond the days that were decided: those of rest may still change. */
  uncertain: boolean
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/**
 * When a time ends that a rule gives, and how each day on the way was counted.
 * @param pauses those that have ended; an open one is counted when it ends
 */
export function dueAt(span: Span, trigger: Date, calendar: Calendar, pauses: readonly Pause[] = []): Due {
  const due = countingOf(span)(span, trigger, calendar, pauses)
  return { ...due, uncertain: isUncertain(span, due.at, calendar) }
}

export const isUncertain = (span: Span, at: Date, { knownTo }: Calendar): boolean =>
  dependsOnRest(span) && dayOf(new Date(at.getTime() - 1)) > knownTo

/** Hours, windows and the calendar's own periods end when they end; so does what is counted back by every day. */
function dependsOnRest(span: Span): boolean {
  const counting = countingOf(span)
  if (counting === daysBefore) return span.unit === 'working_day'
  return counting === daysAfter || counting === months
}

type Count = (
  span: Span,
  trigger: Date,
  calendar: Calendar,
  pauses: readonly Pause[],
) => Omit<Due, 'uncertain'>

function countingOf({ unit, direction }: Span): Count {
  if (unit === 'hour') return hours
  if (unit === 'yearly_window') return window
  if (direction === 'within') return period
  if (unit === 'month' || unit === 'quarter') return monthsOf(direction)
  return direction === 'before' ? daysBefore : daysAfter
}

/** @throws for a time before its trigger: no rule sets one in months */
function monthsOf(direction: Span['direction']): Count {
  if (direction === 'before') throw new Error('Months are not counted back')
  return months
}

/** Hours run through nights, weekends and Tết. */
const hours: Count = ({ amount, direction }, trigger, _calendar, pauses) => {
  if (direction === 'before') {
    const at = new Date(trigger.getTime() - amount * HOUR)
    return { at, steps: hourSteps(at, trigger, []) }
  }
  const at = shiftedBy(pauses, trigger, new Date(trigger.getTime() + amount * HOUR))
  return { at, steps: hourSteps(trigger, at, pauses) }
}

function hourSteps(from: Date, to: Date, pauses: readonly Pause[]): Step[] {
  const steps: Step[] = []
  for (let day = dayOf(from); startOf(day) < to; day = plusDays(day, 1)) {
    const [begin, end] = [Math.max(+from, +startOf(day)), Math.min(+to, +endOf(day))]
    const still = pauses.reduce((sum, pause) => sum + overlap(pause, begin, end), 0)
    const minutes = Math.round((end - begin - still) / MINUTE)
    steps.push({ day, counts: minutes > 0, why: minutes > 0 ? 'running' : 'paused', minutes })
  }
  return steps
}

const overlap = ({ from, to }: Pause, begin: number, end: number) =>
  Math.max(0, Math.min(+(to ?? from), end) - Math.max(+from, begin))

const daysAfter: Count = ({ amount, unit }, trigger, calendar, pauses) => {
  let day = dayOf(trigger)
  const steps: Step[] = [{ day, counts: false, why: 'trigger' }]
  for (let left = amount; left > 0;) {
    day = plusDays(day, 1)
    const step = stepOf(day, unit, calendar, pauses)
    steps.push(step)
    if (step.counts) left -= 1
  }
  return toWorkingDay(day, steps, calendar, pauses)
}

/** How the day is counted: of calendar days each, of working days those that are worked. */
function stepOf(day: Day, unit: Span['unit'], calendar: Calendar, pauses: readonly Pause[]): Step {
  if (waitingAtTheEndOf(day, pauses)) return { day, counts: false, why: 'paused' }
  if (unit !== 'working_day') return { day, counts: true, why: 'calendar' }
  const { nature, works } = judgeDay(day, calendar)
  return { day, counts: works, why: nature, ...documentOf(day, calendar) }
}

const documentOf = (day: Day, calendar: Calendar) => {
  const { name, source } = judgeDay(day, calendar)
  return { ...(name && { name }), ...(source && { source }) }
}

/**
 * What would end on a day of rest ends with the next working day (Civil Code 91/2015/QH13 article 148.5): one at whose end
 * the other side is not awaited.
 */
function toWorkingDay(day: Day, steps: Step[], calendar: Calendar, pauses: readonly Pause[]) {
  const judged = (each: Day) => stepOf(each, 'working_day', calendar, pauses)
  let last = day
  const passed: Step[] = []
  while (!judged(last).counts) {
    if (last !== day) passed.push(judged(last))
    last = plusDays(last, 1)
  }
  const end: Step[] = last === day ? [] : [{ day: last, counts: false, why: 'moved' }]
  return { at: endOf(last), steps: [...steps, ...passed, ...end] }
}

/** The last day on which it can still be done, counted back from the day before the trigger's. */
const daysBefore: Count = ({ amount, unit }, trigger, calendar) => {
  let day = dayOf(trigger)
  const steps: Step[] = [{ day, counts: false, why: 'trigger' }]
  for (let left = amount; left > 0;) {
    day = plusDays(day, -1)
    const step = stepOf(day, unit, calendar, [])
    steps.unshift(step)
    if (step.counts) left -= 1
  }
  return { at: endOf(day), steps }
}

const QUARTER = 3

/** From month to month to the same day, or the last of a month that has none (article 148.3). */
const months: Count = ({ amount, unit }, trigger, calendar, pauses) => {
  const first = dayOf(trigger)
  const length = unit === 'quarter' ? QUARTER : 1
  const each = Array.from({ length: amount }, (_, index) => plusMonths(first, (index + 1) * length))
  const steps: Step[] = [
    { day: first, counts: false, why: 'trigger' },
    ...each.map((day) => ({ day, counts: true, why: 'period' as const })),
  ]
  return toWorkingDay(each.at(-1) ?? first, steps, calendar, pauses)
}

/** The end of the calendar's own month or quarter, in which the trigger lies. */
const period: Count = ({ amount, unit }, trigger) => {
  const first = `${dayOf(trigger).slice(0, 'YYYY-MM'.length)}-01`
  const month = Number(first.slice(5, 7))
  const toNext = unit === 'quarter' ? QUARTER - ((month - 1) % QUARTER) + (amount - 1) * QUARTER : amount
  const next = plusMonths(first, toNext)
  return { at: startOf(next), steps: [{ day: plusDays(next, -1), counts: true, why: 'period' }] }
}

const window: Count = ({ window: dates }, trigger) => {
  const day = dayOf(trigger)
  const year = yearOf(trigger) + (day.slice('YYYY-'.length) >= dates!.from ? 1 : 0)
  const end = `${year}-${dates!.before}`
  return { at: startOf(end), steps: [{ day: plusDays(end, -1), counts: true, why: 'period' }] }
}
