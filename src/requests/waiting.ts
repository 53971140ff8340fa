import type { Panel } from '../web/waiting'
import { scopeOf } from './desk-rules'
import { waitingBlocks } from './waiting-page'
import { uncopied, waitingFor } from './waiting-queries'

/** For the desk of one who works on requests. */
export const waiting: Panel = async ({ db, now }, by, locale) => {
  const scope = scopeOf(by)
  if (scope.agencyIds.length === 0) return []
  const [open, closed, at] = await Promise.all([waitingFor(db, scope), uncopied(db, scope), now()])
  return waitingBlocks([...open, ...closed], { by, locale, now: at })
}
