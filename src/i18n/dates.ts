import type { Day } from '../law/days'

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** 'dd/MM/yyyy HH:mm' in Việt Nam, in both languages: an official time has one form. */
export const formatTime = (instant: Date): string => parts.format(instant).replace(', ', ' ')

/** 'HH:mm', of what happens within the day. */
export const formatHour = (instant: Date): string => formatTime(instant).slice(-'HH:mm'.length)

export const formatDay = (day: Day): string => day.split('-').reverse().join('/')

/** For the datetime attribute, with the offset that the reader sees. */
export const isoInVietnam = (instant: Date): string =>
  new Date(instant.getTime() + 7 * 3600_000).toISOString().replace(/\.\d+Z$/, '+07:00')
