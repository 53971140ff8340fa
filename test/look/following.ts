import type { Page } from './page'
import type { Portal } from './portal'
import type { Reader } from './reader'
import { inVietnamese, routeOf } from './routes'
import type { Walking } from './walk'

/** As far as nobody, and nobody like this reader, followed many like it. */
export function follow({ portal, taken, steps }: Walking, { reader, at }: Page, link: string, most?: number) {
  const url = new URL(link, new URL(at, portal.origin))
  if (url.origin !== portal.origin || url.pathname.startsWith('/static/') || !isFor(reader, url)) return
  const to = url.pathname + url.search
  const kind = kindOf(portal, url)
  const isEnough = count(taken, kind) >= (most ?? mostOf(url)) && count(taken, `${reader.who} ${kind}`) >= 1
  if (isEnough || taken.has(`${reader.who} ${to}`)) return
  for (const what of [to, kind]) add(taken, what, `${reader.who} ${what}`)
  steps.push({ reader, at: to })
}

const count = (taken: Map<string, number>, what: string) => taken.get(what) ?? 0
const add = (taken: Map<string, number>, ...all: string[]) =>
  all.forEach((what) => taken.set(what, count(taken, what) + 1))

/** The public pages are the same for everyone; the staff are read in Vietnamese. */
const isFor = ({ who }: Reader, { pathname }: URL) =>
  who === 'visitor' || pathname === '/noi-bo' || pathname.startsWith('/noi-bo/')

const mostOf = ({ pathname, search }: URL) => (pathname.startsWith('/en') || search !== '' ? 1 : 16)

function kindOf({ routes }: Portal, { pathname, searchParams }: URL) {
  const route = routeOf(routes, 'GET', pathname)?.path ?? '404'
  const query = [...searchParams].map(
    ([name, value]) => `${name}=${/^[a-z-]{1,20}$/.test(value) ? value : '#'}`,
  )
  return [inVietnamese(pathname) === pathname, route, ...query.sort()].join(' ')
}
