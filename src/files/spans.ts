import type { Span } from './store'

const ONE = /^bytes=(?:(\d+)-(\d*)|-(\d+))$/i

/**
 * The one part that is asked for (RFC 9110 section 14.1.2). Null for several at once and for what is no range: they are
 * answered with the whole.
 * @param size in bytes
 */
export function spanIn(asked: string, size: number): Span | 'outside' | null {
  const [whole, first, last, suffix] = ONE.exec(asked) ?? []
  if (whole === undefined) return null
  if (suffix !== undefined) return lastOf(Number(suffix), size)
  const [start, end] = [Number(first), last ? Number(last) : Infinity]
  if (end < start) return null
  return start < size ? { start, end: Math.min(end, size - 1) } : 'outside'
}

/** More than there is means all of it. */
const lastOf = (length: number, size: number): Span | 'outside' =>
  length > 0 && size > 0 ? { start: Math.max(0, size - length), end: size - 1 } : 'outside'
