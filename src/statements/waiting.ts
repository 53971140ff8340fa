import { agenciesAs } from '../actor'
import type { Panel } from '../web/waiting'
import { agenciesOf, APPROVERS } from './rules'
import { waitingBlocks } from './waiting-page'
import { waitingFor } from './waiting-queries'

/** For the desk of one who works on statements. */
export const waiting: Panel = async ({ db }, by, locale) => {
  const agencyIds = agenciesOf(by)
  if (agencyIds.length === 0) return []
  const viewer = { accountId: by.accountId, agencyIds, approves: agenciesAs(by, ...APPROVERS) }
  return waitingBlocks(await waitingFor(db, viewer), by, locale)
}
