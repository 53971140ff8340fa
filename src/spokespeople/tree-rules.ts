import type { Agency } from '../agencies/queries'

/** An agency with those under it; `listed` when it is shown itself and not only to say whose the others are. */
export interface Branch<A> {
  agency: A
  listed: boolean
  children: Branch<A>[]
}

type Node = Pick<Agency, 'id' | 'parentId'>

/** Each followed by those under it, in the order they came in; one whose parent is not among them stands on top. */
export function inTreeOrder<A extends Node>(agencies: readonly A[]): A[] {
  const known = new Set(agencies.map(({ id }) => id))
  const under = new Map<number | null, A[]>()
  for (const agency of agencies) {
    const above = agency.parentId !== null && known.has(agency.parentId) ? agency.parentId : null
    under.set(above, [...(under.get(above) ?? []), agency])
  }
  const withThose = (agency: A): A[] => [agency, ...(under.get(agency.id) ?? []).flatMap(withThose)]
  return (under.get(null) ?? []).flatMap(withThose)
}

/** The agency and every one under it, in tree order. */
export function treeUnder<A extends Node>(agencies: readonly A[], id: number): A[] {
  const ids = new Set([id])
  return inTreeOrder(agencies).filter(({ id: own, parentId }) => {
    if (parentId !== null && ids.has(parentId)) ids.add(own)
    return ids.has(own)
  })
}

/** @param listed in tree order @param all those among which their parents are looked for */
export function nested<A extends Node>(listed: readonly A[], all: readonly A[]): Branch<A>[] {
  const known = new Map(all.map((agency) => [agency.id, agency]))
  const made = new Map<number, Branch<A>>()
  const tops: Branch<A>[] = []
  const branchOf = (agency: A, isListed: boolean): Branch<A> => {
    const branch = made.get(agency.id) ?? { agency, listed: isListed, children: [] }
    if (made.has(agency.id)) return branch
    made.set(agency.id, branch)
    const parent = agency.parentId === null ? undefined : known.get(agency.parentId)
    const beside = parent ? branchOf(parent, false).children : tops
    beside.push(branch)
    return branch
  }
  for (const agency of listed) branchOf(agency, true)
  return tops
}

/** For each agency the latest of what it and those under it had. */
export function latestUnder<A extends Node>(
  agencies: readonly A[],
  own: readonly { agencyId: number; at: Date }[],
): Map<number, Date> {
  const latest = new Map(own.map(({ agencyId, at }) => [agencyId, at]))
  for (const { id, parentId } of inTreeOrder(agencies).reverse()) {
    const [mine, theirs] = [latest.get(id), parentId === null ? undefined : latest.get(parentId)]
    if (parentId !== null && mine && (!theirs || theirs < mine)) latest.set(parentId, mine)
  }
  return latest
}
