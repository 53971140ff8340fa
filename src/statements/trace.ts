import type { Who } from '../actor'
import * as audit from '../audit/queries'
import type { Db } from '../database/connect'
import type * as documents from './document-queries'
import * as editions from './edition-queries'
import type { State } from './rules'

/** Of what readers are told, in English too where it was written. */
type Reason = string | { vi: string; en: string | null } | null

interface Subject {
  document: Pick<documents.Document, 'id' | 'agencyId'>
  edition: Pick<editions.Edition, 'id' | 'ordinal'>
}

/** Each move leaves a line in the statement's own history and one in the trail. */
export async function trace(
  trx: Db,
  who: Who,
  { document, edition }: Subject,
  event: string,
  state: State,
  reason: Reason = null,
  at?: Date,
) {
  await editions.note(trx, {
    editionId: edition.id,
    event,
    state,
    accountId: who.accountId,
    ...(typeof reason === 'string' || !reason ? { reason } : { reason: reason.vi, reasonEn: reason.en }),
    ...(at && { at }),
  })
  await audit.record(trx, who, {
    action: `statement.${event}`,
    subjectKind: 'document',
    subjectId: document.id,
    agencyId: document.agencyId,
    details: { edition: edition.ordinal, state },
  })
}
