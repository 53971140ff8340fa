import type { Who } from '../../actor'
import * as audit from '../../audit/queries'
import type { Db } from '../../database/connect'
import * as editions from '../edition-queries'
import type { Held } from '../held'

export type ClearanceEvent =
  'clearance_asked' | 'clearance_dropped' | 'clearance_agreed' | 'clearance_refused'

type Subject = {
  document: Pick<Held['document'], 'id' | 'agencyId'>
  edition: Pick<Held['edition'], 'id' | 'ordinal' | 'state'>
}

/** In the statement's own history, which names the other agency, and in the trail of its agency. */
export async function traceClearance(
  trx: Db,
  who: Who,
  { document, edition }: Subject,
  agencyId: number,
  event: ClearanceEvent,
  reason: string | null = null,
) {
  const { id: editionId, state, ordinal } = edition
  await editions.note(trx, { editionId, event, state, accountId: who.accountId, reason, agencyId })
  await audit.record(trx, who, {
    action: `statement.${event}`,
    subjectKind: 'document',
    subjectId: document.id,
    agencyId: document.agencyId,
    details: { edition: ordinal, state, agency: agencyId },
  })
}

/** Who answered in the name of the agency that was asked stands in its own trail too. */
export const traceAnswer = (
  trx: Db,
  who: Who,
  clearance: { id: string; agencyId: number },
  event: ClearanceEvent,
) =>
  audit.record(trx, who, {
    action: `statement.${event}`,
    subjectKind: 'clearance',
    subjectId: clearance.id,
    agencyId: clearance.agencyId,
  })
