import * as agencies from '../agencies/queries'
import type { Db } from '../database/connect'
import { Conflict } from '../errors'

/** What an agency published stays when it ends; nothing new comes. @throws Conflict when it is over at that hour */
export async function stopIfAgencyEnded(trx: Db, agencyId: number, at: Date): Promise<void> {
  if (await agencies.hasEnded(trx, agencyId, at)) throw new Conflict('statements.why.agency_ended')
}
