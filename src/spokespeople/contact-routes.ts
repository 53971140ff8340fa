import type { Deps } from '../deps'
import { newRouter } from '../web/router'
import { absenceRoutes } from './absence-routes'
import { confirmRoutes } from './confirm-routes'

/** Mounted at /noi-bo, before the page of one appointment: what keeps the public list true. */
export const forKeepers = (deps: Deps) => newRouter().use(confirmRoutes(deps), absenceRoutes(deps))
