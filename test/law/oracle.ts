import type { Calendar } from '../../src/law/calendar'

const DAY_MS = 86_400_000
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

/** Walks the days one by one. @param amount of days after the trigger's @returns the first instant after the last */
export function walked(calendar: Calendar, trigger: Date, amount: number, workingOnly: boolean): Date {
  const works = workedOf(calendar)
  let index = Math.floor((trigger.getTime() + 7 * 3_600_000 - FIRST) / DAY_MS)
  for (let counted = 0; counted < amount;) {
    index += 1
    if (!workingOnly || works[index]) counted += 1
  }
  while (!works[index]) index += 1
  return new Date(FIRST + (index + 1) * DAY_MS - 7 * 3_600_000)
}
