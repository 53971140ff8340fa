import * as agencies from '../../src/agencies/queries'
import * as spokespeople from '../../src/spokespeople/queries'
import { create, submit } from '../../src/statements/actions'
import * as editions from '../../src/statements/edition-queries'
import { askClearance } from '../../src/statements/review/clearance-actions'
import { refuse } from '../../src/statements/review/clearance-answer-actions'
import * as clearances from '../../src/statements/review/clearance-queries'
import { aDraftForm } from '../support/factories'
import { db, deps } from '../support/portal'
import type { Filling } from './full'
import { UNBROKEN } from './full-statements'

/** Two other agencies were asked to agree: one has not answered, one does not agree. */
export const fillClearances: Filling = async (cast) => {
  const [author, spokesperson] = [cast.get('author')!, cast.get('spokesperson')!]
  const [ownId, ...others] = author.memberships.map(({ agencyId }) => agencyId)
  const own = (await agencies.byId(db, ownId!))!
  const speaker = (await spokespeople.current(db, own.id))[0]!.id
  const id = await create(deps(), author, aDraftForm(own, { speaker, titleVi: `Phối hợp ${UNBROKEN}` }))
  for (const agency of others.slice(0, 2))
    await askClearance(deps(), author, id, { agency: String(agency), note: UNBROKEN, key: null })
  const latest = async () => (await editions.latest(db, id))!
  await submit(deps(), author, id, (await latest()).lockVersion)
  const { id: editionId, submittedSha256 } = await latest()
  const [asked] = await clearances.ofEdition(db, editionId)
  const read = { text: submittedSha256!.toString('hex') }
  await refuse(deps(), spokesperson, asked!.id, { ...read, reason: UNBROKEN, wishes: UNBROKEN })
  return []
}
