import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { loadSamples } from '../../src/samples/load'
import { deps } from '../support/portal'
import { fillChanges } from './full-changes'
import { fillClearances } from './full-clearances'
import { fillCopies } from './full-copies'
import { fillReleases, headSteps } from './full-release'
import { fillRequests } from './full-requests'
import { fillReview } from './full-review'
import { fillStaff } from './full-staff'
import { fillStatements } from './full-statements'
import { fillWriting } from './full-writing'
import { openPortal } from './portal'
import { VISITOR } from './reader'
import { actorOf, readersOf, startsFor } from './staff'
import { walk, type Step, type Walk } from './walk'

/** A busy portal: the sample province, and what is rare, long or awkward besides. */
export async function walkFull(): Promise<Walk> {
  const cast = await theProvince()
  const starts = [
    ...[...(await fillStatements(cast)), ...(await fillWriting(cast)), ...(await fillCopies(cast))],
    ...[...(await fillReview(cast)), ...(await fillChanges(cast)), ...(await fillReleases(cast))],
    ...[...(await fillClearances(cast)), ...(await fillRequests(cast)), ...(await fillStaff(cast))],
  ]
  const portal = await openPortal(true)
  const readers = [VISITOR, ...(await readersOf([...cast.values()]))]
  const first = readers.flatMap((reader) => startsFor(portal, reader))
  const head = readers.find(({ who }) => who === 'head')!
  const rare = [...(await headSteps(head)), { reader: VISITOR, at: '/sitemap/thong-cao/1.xml' }]
  return walk(portal, [...first, ...starts, ...rare], ['empty', 'wrong', 'right'])
}

/** By their role. */
async function theProvince() {
  const folder = mkdtempSync(path.join(tmpdir(), 'phat-ngon-look-'))
  const samples = await loadSamples(deps({ samples: true }), folder)
  rmSync(folder, { recursive: true })
  const actors = await Promise.all(samples.map(({ email }) => actorOf(email)))
  return new Map(actors.map((actor) => [actor.memberships[0]!.role, actor]))
}

export type Cast = Awaited<ReturnType<typeof theProvince>>
export type Filling = (cast: Cast) => Promise<Step[]>
