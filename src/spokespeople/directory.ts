import type { Db } from '../database/connect'
import type { Query } from './directory-filters'
import * as directory from './directory-queries'
import type { Listed, Place } from './directory-queries'
import { inTreeOrder, latestUnder, treeUnder } from './tree-rules'

/** What the directory answers to a question, before anybody is read. */
export interface Answer {
  all: Place[]
  /** The one that was asked for; undefined when all are. */
  chosen: Place | undefined
  /** That one with those under it, or all, in tree order. */
  within: Place[]
  /** Of those: with a search those that it finds, without one also those that nobody speaks for. */
  listed: Place[]
  total: number
  /** Of each agency with those under it. */
  changed: Map<number, Date>
  /** Of all that is listed. */
  updatedAt: Date | null
}

/** @param at null for this instant */
export async function answerTo(db: Db, { q, 'co-quan': slug }: Query, at: Date | null): Promise<Answer> {
  const [all, changes] = await Promise.all([directory.agenciesOn(db, at), directory.changes(db)])
  const chosen = slug === '' ? undefined : all.find((agency) => agency.slug === slug)
  const within = slug === '' ? inTreeOrder(all) : chosen ? treeUnder(all, chosen.id) : []
  const agencyIds = slug === '' ? null : within.map(({ id }) => id)
  const found = await directory.foundAt(db, { q, agencyIds, at })
  const having = new Set(found.map(({ agencyId }) => agencyId))
  const isHere = new Set(within.map(({ id }) => id))
  return {
    ...{ all, chosen, within },
    listed: within.filter(({ id, existed }) => having.has(id) || (q === '' && existed)),
    total: found.reduce((sum, { count }) => sum + count, 0),
    changed: latestUnder(all, changes),
    updatedAt: latestOf(changes.filter(({ agencyId }) => isHere.has(agencyId))),
  }
}

const latestOf = (changes: { at: Date }[]): Date | null =>
  changes.reduce<Date | null>((latest, { at }) => (latest && latest > at ? latest : at), null)

/** Who speaks for each of these. */
export async function speakersOf(
  db: Db,
  { q }: Query,
  at: Date | null,
  agencies: Place[],
): Promise<Map<number, Listed[]>> {
  const agencyIds = agencies.map(({ id }) => id)
  return byAgency(await directory.speakersAt(db, { q, agencyIds, at }))
}

export function byAgency(listed: Listed[]): Map<number, Listed[]> {
  const groups = new Map<number, Listed[]>()
  for (const one of listed) groups.set(one.agencyId, [...(groups.get(one.agencyId) ?? []), one])
  return groups
}
