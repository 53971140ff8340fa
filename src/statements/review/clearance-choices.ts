import * as memberships from '../../accounts/membership-queries'
import * as agencies from '../../agencies/queries'
import type { Agency } from '../../agencies/queries'
import type { Db } from '../../database/connect'
import type { Clearance } from './clearance-queries'
import { ANSWERERS } from './clearance-rules'

/** The agencies that can be asked: another one, not asked yet, where somebody can answer. */
export async function askable(db: Db, ownId: number, asked: readonly Clearance[]): Promise<Agency[]> {
  const [known, answering] = await Promise.all([agencies.list(db), memberships.agenciesWith(db, ANSWERERS)])
  const taken = [ownId, ...asked.map(({ agencyId }) => agencyId)]
  return known.filter(({ id }) => answering.includes(id) && !taken.includes(id))
}
