import type { Actor, Who } from '../../actor'
import * as memberships from '../../accounts/membership-queries'
import type { Agency } from '../../agencies/queries'
import * as audit from '../../audit/queries'
import * as clocks from '../../clocks/actions'
import type { Subject } from '../../clocks/queries'
import type { NewEnd } from '../../clocks/recompute-actions'
import type { Db } from '../../database/connect'
import type { Deps } from '../../deps'
import * as outbox from '../../mail/outbox'
import * as tasks from '../../tasks/actions'
import * as documents from '../document-queries'
import type { Document } from '../document-queries'
import * as editions from '../edition-queries'
import type { Edition } from '../edition-queries'
import { linkTo } from '../letters'
import { APPROVERS } from '../rules'
import { answerersOf } from '../review/clearance-queries'
import * as texts from '../text-queries'
import { trace } from '../trace'
import * as countersigning from './countersign-queries'
import { COUNTERSIGN } from './countersign-queries'
import { unsigned } from './letters'
import { setAlarmed } from './release-queries'

const subjectOf = (id: string): Subject => ({ kind: 'edition', id })
const taskOf = ({ id, agencyId }: Pick<Document, 'id' | 'agencyId'>) =>
  ({ agencyId, kind: 'statement.countersign', subjectKind: 'document', subjectId: id }) as const

/** Part of the urgent release: until when a second person should have signed. */
export const awaitSecond = (trx: Db, by: Actor, { id }: Edition, agency: Agency, triggerAt: Date) =>
  clocks.start(trx, {
    ...{ subject: subjectOf(id), agency, code: COUNTERSIGN },
    ...{ triggerAt, triggerBy: by.accountId },
  })

/** Part of what ends the waiting: the second signature, or the end of what was to be signed. */
export async function endWaiting(trx: Db, who: Who, document: Document, editionId: string): Promise<void> {
  await clocks.meet(trx, subjectOf(editionId), COUNTERSIGN)
  await tasks.close(trx, who, taskOf(document))
}

/** Part of a transaction: nobody is asked to sign what another edition has followed. */
export async function tidySigning(trx: Db, document: Document): Promise<void> {
  for (const { editionId, asked } of await countersigning.ofDocument(trx, document.id))
    if (!asked) await endWaiting(trx, audit.JOBS, document, editionId)
}

/** A job of every minute: those who could sign hear once that it is late; what is settled waits for nobody. */
export async function watchSigning(deps: Deps): Promise<void> {
  for (const { documentId } of await countersigning.moot(deps.db))
    await deps.db.transaction(async (trx) => tidySigning(trx, (await documents.lock(trx, documentId))!))
  for (const { documentId } of await countersigning.unalarmed(deps.db))
    await deps.db.transaction((trx) => alarm(deps, trx, documentId))
}

/** What was signed while this one waited for the statement is not mentioned. */
async function alarm(deps: Deps, trx: Db, documentId: string) {
  const document = (await documents.lock(trx, documentId))!
  const awaited = (await countersigning.ofDocument(trx, documentId)).find(({ asked, late }) => asked && late)
  if (!awaited || !(await setAlarmed(trx, awaited.editionId))) return
  const edition = (await editions.byId(trx, awaited.editionId))!
  await tasks.open(trx, audit.JOBS, taskOf(document))
  await trace(trx, audit.JOBS, { document, edition }, 'signature_late', 'approved')
  await tell(deps, trx, document, edition, awaited.dueAt)
}

async function tell(deps: Deps, trx: Db, document: Document, edition: Edition, dueAt: Date) {
  const [text] = await texts.ofEdition(trx, edition.id)
  const about = {
    title: text!.title,
    publishedAt: edition.publishAt!,
    dueAt,
    desk: linkTo(deps, document.id),
  }
  for (const reader of await secondsOf(trx, document, edition))
    await outbox.post(trx, deps, unsigned(about, reader))
}

/** Whoever may approve and had no hand in it. */
async function secondsOf(trx: Db, { agencyId }: Document, { id, approvedBy }: Edition) {
  const involved = [approvedBy, ...(await editions.writersOf(trx, id)), ...(await answerersOf(trx, id))]
  const all = await memberships.emailsOf(trx, agencyId, APPROVERS)
  return all.filter(({ accountId }) => !involved.includes(accountId))
}

/** As everyone does who works on it. */
export async function holdEdition(trx: Db, { id }: Subject) {
  const edition = await editions.byId(trx, id)
  return edition && documents.lock(trx, edition.documentId)
}

/** Part of a transaction. Those who sign see the new hour on their desk: that it was counted anew stands in the trail. */
export async function signatureMoved(
  _deps: Deps,
  trx: Db,
  who: Who,
  { clock, before, after, cause }: NewEnd,
) {
  const document = (await documents.ofEdition(trx, clock.subjectId))!
  await audit.record(trx, who, {
    ...{ action: 'statement.clock_moved', subjectKind: 'document', subjectId: document.id },
    agencyId: clock.agencyId,
    details: { rule: clock.ruleCode, before: before.toISOString(), after: after.toISOString(), cause },
  })
}
