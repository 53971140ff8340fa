import { ROLES } from '../../src/actor'
import { firstLink } from '../../src/accounts/first-actions'
import { aMember, anAgency } from '../support/factories'
import { deps } from '../support/portal'
import { openPortal, type Portal } from './portal'
import { VISITOR } from './reader'
import { readersOf, startsFor } from './staff'
import { walk, type Walk } from './walk'

/** A portal that nobody set up, and the same with one agency and its staff, who have done nothing yet. */
export async function walkEmpty(): Promise<Walk[]> {
  const portal = await openPortal(false)
  return [await nobody(portal), await beginners(portal)]
}

async function nobody(portal: Portal) {
  const link = (await firstLink(deps()))!
  const starts = [...startsFor(portal, VISITOR), { reader: VISITOR, at: new URL(link).pathname }]
  return walk(portal, starts, ['empty'])
}

async function beginners(portal: Portal) {
  const agency = await anAgency({ nameVi: 'Sở Chưa Có Gì', symbol: 'SCCG' })
  const actors = await Promise.all(ROLES.map((role) => aMember(agency, role)))
  const readers = [VISITOR, ...(await readersOf(actors))]
  return walk(
    portal,
    readers.flatMap((reader) => startsFor(portal, reader)),
    [],
  )
}
