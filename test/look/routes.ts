import type { Application } from 'express'

export interface Route {
  method: 'GET' | 'POST'
  /** As the application was given it, `/noi-bo/yeu-cau/:id`; the English twin is the same route. */
  path: string
  expression: RegExp
}

interface Entry {
  path: string
  methods?: string[]
  router?: Lister
}
/** Express 5.3 and newer; its types do not know it yet. */
interface Lister {
  listRoutes: () => Entry[]
}

/** The application's own list, in the order in which it looks for an address. */
export const routesOf = (app: Application): Route[] =>
  within((app as unknown as { router: Lister }).router, '')

const within = (router: Lister, base: string): Route[] =>
  router
    .listRoutes()
    .filter(({ path }) => path !== '/en')
    .flatMap(({ path, methods = [], router: inner }) => {
      const at = path === '/' ? base : base + path
      return inner ? within(inner, at) : methods.filter(isOurs).map((method) => aRoute(method, at || '/'))
    })

const isOurs = (method: string): method is Route['method'] => method === 'GET' || method === 'POST'

const aRoute = (method: Route['method'], path: string): Route => ({
  ...{ method, path },
  expression: new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`),
})

/** @param pathname in either language */
export function routeOf(routes: Route[], method: Route['method'], pathname: string): Route | undefined {
  const path = inVietnamese(pathname)
  return routes.find((route) => route.method === method && route.expression.test(path))
}

export const inVietnamese = (pathname: string) => pathname.replace(/^\/en(?=\/|$)/, '') || '/'
