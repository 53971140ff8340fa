import { formatDay } from '../i18n/dates'
import { dayOf, instantInVietnam, type Day } from '../law/days'
import type { On } from './story'

const DAY_MS = 24 * 3600_000

/** Days counted back from the day the samples are made. */
export interface Calendar {
  at: (daysAgo: number, time: string) => Date
  /** Days counted from the day of a text. */
  on: (daysAgo: number) => On
}

export function calendarFrom(now: Date): Calendar {
  const noon = instantInVietnam(`${dayOf(now)}T12:00`)!.getTime()
  const day = (daysAgo: number): Day => dayOf(new Date(noon - daysAgo * DAY_MS))
  return {
    at: (daysAgo, time) => instantInVietnam(`${day(daysAgo)}T${time}`)!,
    on: (daysAgo) => (days) => formatDay(day(daysAgo - days)),
  }
}
