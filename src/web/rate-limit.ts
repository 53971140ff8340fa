import { isIPv6 } from 'node:net'
import type { Request, Response } from 'express'
import type { Actor } from '../actor'
import type { Deps, Limit } from '../deps'
import { TooMany } from '../errors'
import type { MessageKey } from '../i18n'
import type { Problems } from './form'

type Scope = keyof Deps['settings']['limits']

/**
 * Counts this visit in the database, so that all processes share the count, and refuses it beyond the limit.
 * The address itself is not kept, only its HMAC.
 * @param what of several things that are counted apart
 * @throws TooMany with the seconds left
 */
export async function limit(
  deps: Deps,
  scope: Scope,
  req: Request,
  key: MessageKey = 'error.too_many',
  what = '',
) {
  await limitOf(deps, scope, `${networkOf(req.ip ?? '')} ${what}`.trimEnd(), key)
}

/** The same of somebody who is known, wherever they are: many may work behind one address. */
export const limitAccount = (deps: Deps, scope: Scope, { accountId }: Actor, key: MessageKey) =>
  limitOf(deps, scope, `account ${accountId}`, key)

async function limitOf(deps: Deps, scope: Scope, who: string, key: MessageKey) {
  const { hits, seconds } = deps.settings.limits[scope]
  const source = deps.keys.hmac('rate-limit', who)
  const visit = await count(deps, scope, source, { hits, seconds })
  if (visit.hits > hits) throw new TooMany(key, visit.left)
}

async function count({ db }: Deps, scope: Scope, key: Buffer, { seconds }: Limit) {
  const { rows } = await db.raw<{ rows: { hits: number; left: number }[] }>(
    `insert into rate_limits as r (scope, key, window_start, hits) values (:scope, :key, portal_now(), 1)
     on conflict (scope, key) do update set
       hits = case when r.window_start + make_interval(secs => :seconds) > portal_now() then r.hits + 1 else 1 end,
       window_start = case when r.window_start + make_interval(secs => :seconds) > portal_now()
         then r.window_start else portal_now() end
     returning hits, ceil(extract(epoch from window_start + make_interval(secs => :seconds) - portal_now()))::int as left`,
    { scope, key, seconds },
  )
  return rows[0]!
}

/** What was typed is worth more than the limit: it is shown again instead of an error page. */
export const unlessTooMany = <T>(sending: Promise<T>): Promise<T | TooMany> =>
  sending.catch((error: unknown) => {
    if (error instanceof TooMany) return error
    throw error
  })

/** For the form that is shown again: its target is the form itself. */
export function problemsOf(res: Response, { key, values, seconds }: TooMany): Problems {
  res.set('Retry-After', String(seconds))
  return { bieu_mau: { key, values } }
}

const IPV4_MAPPED = '0:0:0:0:0:ffff'

/** An IPv6 visitor owns a whole /64: that counts, however its addresses are spelled, not one of them. */
export function networkOf(ip: string): string {
  if (!isIPv6(ip)) return ip
  const groups = groupsOf(ip)
  const isIPv4 = groups.slice(0, 6).join(':') === IPV4_MAPPED
  return isIPv4 ? dotted(groups.slice(6)) : `${groups.slice(0, 4).join(':')}::/64`
}

/** All eight of them, without leading zeros. */
function groupsOf(ip: string): string[] {
  const [start = [], end = []] = withoutDots(ip.replace(/%.*/, ''))
    .split('::')
    .map((part) => (part === '' ? [] : part.split(':').map((group) => hex(parseInt(group, 16)))))
  return [...start, ...Array<string>(8 - start.length - end.length).fill('0'), ...end]
}

/** '::ffff:1.2.3.4' ends in two groups as well. */
const withoutDots = (ip: string) =>
  ip.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...bytes: string[]) => {
    const [a, b, c, d] = bytes.map(Number) as [number, number, number, number]
    return `${hex(a * 256 + b)}:${hex(c * 256 + d)}`
  })

const hex = (group: number) => group.toString(16)

const dotted = (groups: string[]) =>
  groups
    .map((group) => parseInt(group, 16))
    .flatMap((group) => [group >> 8, group & 255])
    .join('.')
