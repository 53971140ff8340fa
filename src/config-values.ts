import { isIP } from 'node:net'
import { z } from 'zod'
import type { Limit } from './deps'

const minutes: Record<string, number> = { s: 1 / 60, m: 1, h: 60 }

/** '20/1h': so many in so long. */
export const limit = z
  .string()
  .regex(/^[1-9]\d{0,5}\/[1-9]\d{0,3}[smh]$/, 'viết như 20/1h hoặc 5/10m / write it as 20/1h or 5/10m')
  .transform((text): Limit => {
    const [hits, span] = text.split('/') as [string, string]
    return { hits: Number(hits), seconds: Number.parseInt(span) * minutes[span.slice(-1)]! * 60 }
  })

export const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most)

export const listed = (text: string) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')

export function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, origin, href } = new URL(text)
  return ['http:', 'https:'].includes(protocol) && href === `${origin}/`
}

export const NETWORKS = ['loopback', 'linklocal', 'uniquelocal']
const LONGEST_PREFIX = new Map([
  [4, 32],
  [6, 128],
])

/** What Express will take: it would fail only after everything else has started. */
export function isProxy(entry: string): boolean {
  if (NETWORKS.includes(entry)) return true
  const [, address = '', prefix] = /^([\da-f.:]+)(?:\/(\d{1,3}))?$/i.exec(entry) ?? []
  const longest = LONGEST_PREFIX.get(isIP(address))
  return longest !== undefined && (prefix === undefined || (Number(prefix) > 0 && Number(prefix) <= longest))
}

export const isDomain = (text: string) =>
  /^([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]*[a-z\d]$/.test(text)

/** 'a@b', or 'name <a@b>'. */
export const SENDER = /^(?:[^<>@\r\n]*<[^\s<>@,;:"]+@[^\s<>@,;:"]+>|[^\s<>@,;:"]+@[^\s<>@,;:"]+)$/
