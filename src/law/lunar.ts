import { CalendarVietnamese } from 'date-chinese'
import type { Day } from './days'

/** The day on which the lunar year begins that falls in this one, by the calendar of Hà Nội (UTC+7). */
export const lunarNewYear = (year: number): Day => lunarDay(year, 1, 1)

/** A day of the lunar year that begins in this one. @param month never a leap month: no holiday falls in one */
export function lunarDay(year: number, month: number, day: number): Day {
  const first = new CalendarVietnamese()
  // half a day into it: at its very first instant rounding might still name the year before
  const [cycle, ofCycle] = first.fromJDE(first.newYear(year) + 0.5).get()
  const found = new CalendarVietnamese([cycle!, ofCycle!, month, 0, day]).toGregorian(year)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${found.year}-${two(found.month)}-${two(found.day)}`
}
