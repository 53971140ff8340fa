import type { Certainty } from './certainty'
import { YEARLY_DECISIONS } from './data/calendar'
import { isWeekend, type Day } from './days'
import { statutoryHolidays } from './holidays'

/** What a day is that is not simply what the week makes of it. `ordinary` takes back what a computation says. */
export const DAY_KINDS = ['holiday', 'swapped_off', 'make_up_work', 'ordinary'] as const
export type DayKind = (typeof DAY_KINDS)[number]

/** A day that an act or a notice made special. */
export interface SpecialDay {
  day: Day
  kind: DayKind
  name: string
  /** The act or the notice that says so. */
  source: string
}

/** The days off and the days made up for that were decided for one year. */
export interface YearlyDecision {
  year: number
  certainty: Certainty
  days: readonly SpecialDay[]
}

export interface Calendar {
  special: ReadonlyMap<Day, SpecialDay>
  /** The last day whose year has been decided; beyond it only what statutes name is known. */
  knownTo: Day
}

/** What staff corrected, over what shipped with the portal, over what statutes say of years that nobody decided yet. */
export function calendarFrom(
  corrections: readonly SpecialDay[],
  decidedSince: readonly number[] = [],
): Calendar {
  const decided = YEARLY_DECISIONS.flatMap(({ days }) => days)
  const years = YEARLY_DECISIONS.filter(({ certainty }) => certainty !== 'inference').map(({ year }) => year)
  return {
    special: new Map([...computed(), ...decided, ...corrections].map((special) => [special.day, special])),
    knownTo: `${lastInARow([...years, ...decidedSince])}-12-31`,
  }
}

/** Before the first decree on speaking to the press nothing is counted. */
export const FIRST_YEAR = 2017
export const LAST_COMPUTED = 2040
const ALL_YEARS = Array.from({ length: LAST_COMPUTED - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index)

let kept: SpecialDay[] | undefined

/** Of the years that shipped without a decision; once, since the moon takes a few milliseconds a year. */
function computed(): SpecialDay[] {
  const decided = new Set(YEARLY_DECISIONS.map(({ year }) => year))
  kept ??= ALL_YEARS.filter((year) => !decided.has(year)).flatMap(statutoryHolidays)
  return kept
}

function lastInARow(years: number[]): number {
  const known = new Set(years)
  let year = FIRST_YEAR
  while (known.has(year + 1)) year += 1
  return year
}

/** What a day is to one who counts working days, and what says so. */
export type DayNature = 'working' | 'weekend' | Exclude<DayKind, 'ordinary'>

export interface JudgedDay {
  day: Day
  nature: DayNature
  works: boolean
  name: string | null
  source: string | null
}

export function judgeDay(day: Day, { special }: Calendar): JudgedDay {
  const known = special.get(day)
  const nature = !known || known.kind === 'ordinary' ? (isWeekend(day) ? 'weekend' : 'working') : known.kind
  const works = nature === 'working' || nature === 'make_up_work'
  return { day, nature, works, name: known?.name ?? null, source: known?.source ?? null }
}
