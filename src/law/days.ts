/** A day on Viet Nam's calendar, written 'YYYY-MM-DD'. Days compare as plain strings. */
export type Day = string

const inVietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })

export const dayOf = (instant: Date): Day => inVietnam.format(instant)

export const yearOf = (instant: Date): number => Number(dayOf(instant).slice(0, 4))

/** Before the state and beyond any plan: a slip of the keyboard. */
const EARLIEST: Day = '1945-09-02'
const LATEST: Day = '2100-12-31'

/** Whether the text is a real day of the state's life: '2026-02-30' is not, nor is one of the year 0. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < EARLIEST || text > LATEST) return false
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}

/** Viet Nam keeps UTC+7 the year round, so a wall-clock time names one instant. Null when it is no real time. */
export function instantInVietnam(local: string): Date | null {
  const [day, time, ...more] = local.split('T')
  if (!day || more.length > 0 || !isDay(day) || !/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time ?? ''))
    return null
  return new Date(`${day}T${time}+07:00`)
}

const DAY_MS = 86_400_000
const midnight = (day: Day) => Date.parse(`${day}T00:00:00Z`)

/** @param days back when negative */
export const plusDays = (day: Day, days: number): Day =>
  new Date(midnight(day) + days * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length)

const SUNDAY = 0
const SATURDAY = 6

/** From 0, a Sunday. */
export const weekdayOf = (day: Day): number => new Date(midnight(day)).getUTCDay()

export const isWeekend = (day: Day): boolean => [SUNDAY, SATURDAY].includes(weekdayOf(day))

/** The first instant of a day in Viet Nam. */
export const startOf = (day: Day): Date => new Date(`${day}T00:00+07:00`)

/** The first instant after a day in Viet Nam. */
export const endOf = (day: Day): Date => startOf(plusDays(day, 1))

/** The same day so many months later, or the last of that month when it has none (Civil Code 91/2015/QH13, 148.3). */
export function plusMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + months, 0))
  return plusDays(
    last.toISOString().slice(0, 'YYYY-MM'.length) + '-01',
    Math.min(date, last.getUTCDate()) - 1,
  )
}
