import type { Page } from './page'
import type { Portal } from './portal'
import type { Walk } from './walk'

export const STATES = ['empty', 'full', 'error'] as const
export type State = (typeof STATES)[number]

/** A page worth a look, as it was when somebody saw it. */
export interface Scene {
  state: State
  page: Page
  portal: Portal
  /** What else it asks for, as it was then. */
  others: Walk['others']
}

export const nameOf = ({ state, page: { route, locale, way, status, reader, at } }: Scene) =>
  [state, route.replace(/^GET /, ''), way, status, reader.who, locale, at].filter(Boolean).join(' ')

/** @param walk one through a whole portal @param whole what that portal has in it */
export interface Seen {
  walk: Walk
  whole: 'empty' | 'full'
}

/** How much is kept of one route in one state and language. */
export interface Choice {
  most: (state: State, locale: Page['locale']) => number
  /** In how many parts a page must differ from those that are kept. */
  least: number
}

/** Of the pages of one route and state, the fewest that show what any of them shows. */
export function scenesOf(seen: Seen[], { most, least }: Choice): Scene[] {
  const groups = new Map<string, Scene[]>()
  for (const scene of seen.flatMap(scenesIn)) {
    const group = groupOf(scene)
    groups.set(group, [...(groups.get(group) ?? []), scene])
  }
  return [...groups.values()].flatMap((group) =>
    fewest(group, least).slice(0, most(group[0]!.state, group[0]!.page.locale)),
  )
}

const scenesIn = ({ walk: { pages, portal, others }, whole }: Seen): Scene[] =>
  pages.map((page) => ({ state: page.status >= 400 ? 'error' : whole, page, portal, others }))

/** A page that says no is the same wherever it stands; one that names mistakes is its form's own. */
const groupOf = ({ state, page: { status, route, locale, reader } }: Scene) =>
  status < 400 || status === 422
    ? [state, status, locale, route].join(' ')
    : [status, locale, reader.who === 'visitor'].join(' ')

/** Those first that show the most. */
function fewest(group: Scene[], least: number): Scene[] {
  const shown = new Set<string>()
  return group
    .toSorted((one, other) => other.page.parts.size - one.page.parts.size)
    .filter(({ page: { parts } }) => {
      const unseen = [...parts].filter((part) => !shown.has(part))
      const isWorth = shown.size === 0 || unseen.length >= least
      if (isWorth) unseen.forEach((part) => shown.add(part))
      return isWorth
    })
}
