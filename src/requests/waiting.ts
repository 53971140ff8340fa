import type { Panel } from '../web/waiting'
import { scopeOf } from './desk-rules'
import { waitingBlocks } from './waiting-page'
import { waitingFor } from './waiting-queries'

/** For the desk of one who works on requests. */
export const waiting: Panel = async ({ db, now }, by, locale) => {
  const scope = scopeOf(by)
  if (scope.agencyIds.length === 0) return []
  const [rows, at] = await Promise.all([waitingFor(db, scope), now()])
  return waitingBlocks(rows, { by, locale, now: at })
}
