import type { Deps } from '../../deps'
import { newRouter } from '../../web/router'
import * as comments from './comment-routes'
import * as limits from './limits-routes'
import * as takingBack from './take-back-routes'

/** Mounted at /noi-bo: what colleagues say of a statement, and who they are. */
export function forStaff(deps: Deps) {
  const router = newRouter()
  router.use(comments.forStaff(deps), limits.forStaff(deps), takingBack.forStaff(deps))
  return router
}
