import type { MessageKey } from '../i18n'
import { DAY, HOUR, MINUTE, roundedDown } from '../i18n/lengths'
import type { Status } from './rules'

type Left = `requests.${'left' | 'over'}.${'days' | 'hours' | 'minutes'}.${'one' | 'many'}`

export type TimeLeft = ReturnType<typeof timeLeft>

/** How long until then, or since. */
export function timeLeft(at: Date, now: Date): { key: Left & MessageKey; values: { count: number } } {
  const { unit, many, count } = roundedDown(Math.abs(at.getTime() - now.getTime()))
  const side = at > now ? 'left' : 'over'
  return { key: `requests.${side}.${unit}.${many}`, values: { count } }
}

type Length = `requests.length.${'calendar_day' | 'hour' | 'minute'}.${'one' | 'many'}`

/** A length of time in days and hours, or in minutes below an hour; never more than it is. */
export function lengthOf(milliseconds: number): { key: Length & MessageKey; values: { count: number } }[] {
  const [days, hours] = [Math.floor(milliseconds / DAY), Math.floor((milliseconds % DAY) / HOUR)]
  const minutes = days + hours === 0 ? Math.floor(milliseconds / MINUTE) : 0
  const parts = [part('calendar_day', days), part('hour', hours), part('minute', minutes)]
  const told = parts.filter(({ values }) => values.count > 0)
  return told.length > 0 ? told : [part('minute', 0)]
}

const part = (unit: 'calendar_day' | 'hour' | 'minute', count: number) => ({
  key: `requests.length.${unit}.${count === 1 ? 'one' : 'many'}` as const,
  values: { count },
})

/** While the journalist is waited for only the law's time runs on; once it is closed none does. */
export function runningTime(status: Status, isLaw: boolean, at: Date | null, now: Date): TimeLeft | null {
  if (at === null || status === 'closed') return null
  return status === 'awaiting_journalist' && !isLaw ? null : timeLeft(at, now)
}
