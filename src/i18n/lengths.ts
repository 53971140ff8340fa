/** In milliseconds. */
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

const UNITS = [
  ['days', 2 * DAY, DAY],
  ['hours', HOUR, HOUR],
  ['minutes', 0, MINUTE],
] as const

/** A length of time in one unit, never more than it is: hours up to two days, minutes up to an hour. */
export function roundedDown(milliseconds: number) {
  const [unit, , size] = UNITS.find(([, from]) => milliseconds >= from)!
  const count = Math.max(1, Math.floor(milliseconds / size))
  return { unit, count, many: count === 1 ? ('one' as const) : ('many' as const) }
}
