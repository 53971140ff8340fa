import type { Request } from 'express'
import type { Deps, Limit } from '../deps'
import { TooMany } from '../errors'
import type { MessageKey } from '../i18n'

type Scope = keyof Deps['settings']['limits']

/**
 * Counts this visit in the database, so that all processes share the count, and refuses it beyond the limit.
 * The address itself is not kept, only its HMAC.
 * @throws TooMany with the seconds left
 */
export async function limit(deps: Deps, scope: Scope, req: Request, key: MessageKey = 'error.too_many') {
  const { hits, seconds } = deps.settings.limits[scope]
  const visit = await count(deps, scope, deps.keys.hmac('rate-limit', sourceOf(req)), { hits, seconds })
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

/** An IPv6 visitor owns a whole /64: count that, not one of its addresses. */
function sourceOf(req: Request): string {
  const ip = req.ip ?? ''
  return ip.includes(':') && !ip.startsWith('::ffff:') ? ip.split(':').slice(0, 4).join(':') : ip
}
