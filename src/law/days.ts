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
