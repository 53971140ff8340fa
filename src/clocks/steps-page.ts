import { formatDay } from '../i18n/dates'
import type { MessageKey } from '../i18n'
import type { Calendar } from '../law/calendar'
import { isUncertain, type Due, type Step } from '../law/clocks'
import { weekdayOf, yearOf, type Day } from '../law/days'
import type { Span } from '../law/rules'
import type { Clock } from './queries'

const WEEKDAYS = [
  ...(['clocks.weekday.0', 'clocks.weekday.1', 'clocks.weekday.2', 'clocks.weekday.3'] as const),
  ...(['clocks.weekday.4', 'clocks.weekday.5', 'clocks.weekday.6'] as const),
] satisfies MessageKey[]

/** A day as people speak of it: its name in the week and its date. */
export const dayLine = (day: Day) => ({ weekday: WEEKDAYS[weekdayOf(day)]!, day: formatDay(day) })

const MINUTES = 60

/** How much of the time fell on this day. @param number of the day, of those that count */
function amountOf({ counts, why, minutes }: Step, number: number) {
  if (!counts) return { key: why === 'moved' ? 'clocks.steps.last' : 'clocks.steps.not' }
  if (why === 'period') return { key: 'clocks.steps.last' }
  if (minutes === undefined) return { key: 'clocks.steps.nth', values: { number } }
  const values = { hours: Math.floor(minutes / MINUTES), minutes: minutes % MINUTES }
  return { key: values.minutes === 0 ? 'clocks.steps.hours' : 'clocks.steps.minutes', values }
}

/** Counted back from its trigger, the day next to it is the first. */
function numbersOf(steps: Step[]): number[] {
  const counted = steps.filter(({ counts }) => counts)
  const back = steps.at(-1)?.why === 'trigger'
  return steps.map((step) => (back ? counted.length - counted.indexOf(step) : counted.indexOf(step) + 1))
}

const rowOf = (step: Step, number: number, sources: string[]) => ({
  ...dayLine(step.day),
  counts: step.counts || step.why === 'moved',
  amount: amountOf(step, number),
  why: `clocks.because.${step.why}` satisfies MessageKey,
  name: step.name ?? null,
  mark: step.source === undefined ? null : sources.indexOf(step.source) + 1,
})

/** views/partials/due-steps.hbs: how a time was counted, each day on a line, what says so under them once */
export function dueSteps({ at, steps, uncertain }: Due) {
  const numbers = numbersOf(steps)
  const sources = [...new Set(steps.flatMap(({ source }) => source ?? []))]
  return {
    rows: steps.map((step, index) => rowOf(step, numbers[index]!, sources)),
    sources: sources.map((text, index) => ({ mark: index + 1, text })),
    uncertain: uncertain ? yearOf(new Date(at.getTime() - 1)) : null,
  }
}

/** The same of a clock, as it was counted. */
export const clockSteps = ({ dueAt: at, explain: steps }: Clock, rule: Span, calendar: Calendar) =>
  dueSteps({ at, steps, uncertain: isUncertain(rule, at, calendar) })
