import type { Calendar } from '../../src/law/calendar'

const DAY_MS = 86_400_000
const VIETNAM_MS = 7 * 3_600_000
const FIRST = Date.UTC(2017, 0, 1)
const LAST = Date.UTC(2030, 11, 31)

/** Whether each day from 2017 to 2030 is worked: one line a day, nothing shared with what it checks but the data. */
const worked = ({ special }: Calendar): boolean[] =>
  Array.from({ length: (LAST - FIRST) / DAY_MS + 1 }, (_, index) => {
    const date = new Date(FIRST + index * DAY_MS)
    const kind = special.get(date.toISOString().slice(0, 10))?.kind
    if (kind === 'make_up_work') return true
    if (kind === 'holiday' || kind === 'swapped_off') return false
    return date.getUTCDay() > 0 && date.getUTCDay() < 6
  })

const kept = new WeakMap<Calendar, boolean[]>()
const workedOf = (calendar: Calendar): boolean[] => {
  const days = kept.get(calendar) ?? worked(calendar)
  kept.set(calendar, days)
  return days
}

interface Waiting {
  from: Date
  to: Date | null
}

const endOf = (index: number) => FIRST + (index + 1) * DAY_MS - VIETNAM_MS
const indexOf = (instant: Date) => Math.floor((instant.getTime() + VIETNAM_MS - FIRST) / DAY_MS)

/**
 * Walks the days one by one; one at whose end the answer is awaited is not the agency's.
 * @param amount of days after the trigger's
 * @returns the first instant after the last
 */
export function walked(
  calendar: Calendar,
  trigger: Date,
  amount: number,
  workingOnly: boolean,
  pauses: readonly Waiting[] = [],
): Date {
  const works = workedOf(calendar)
  const awaited = (index: number) =>
    pauses.some(({ from, to }) => to !== null && +from < endOf(index) && +to >= endOf(index))
  let index = indexOf(trigger)
  for (let counted = 0; counted < amount;) {
    index += 1
    if ((!workingOnly || works[index]) && !awaited(index)) counted += 1
  }
  while (!works[index] || awaited(index)) index += 1
  return new Date(endOf(index))
}

/** Walks back from the day before the trigger's. @returns the first instant after the day on which it can still be done */
export function walkedBack(calendar: Calendar, trigger: Date, amount: number): Date {
  const works = workedOf(calendar)
  let index = indexOf(trigger)
  for (let counted = 0; counted < amount;) {
    index -= 1
    if (works[index]) counted += 1
  }
  return new Date(endOf(index))
}
