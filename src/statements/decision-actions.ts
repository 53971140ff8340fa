import type { Actor } from '../actor'
import * as agencies from '../agencies/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict } from '../errors'
import type { Authority } from '../spokespeople/authority'
import { keep } from '../spokespeople/authority-kept'
import type * as documents from './document-queries'
import * as editions from './edition-queries'
import * as texts from './text-queries'
import type { ApprovalForm, Numbered, ReasonForm, UrgentForm, WithdrawalForm } from './form'
import { stopIfUntold } from './changes/checks'
import { holdLatest, holdScheduled, holdStanding, inTime, stopIf, type Held } from './held'
import { stopIfAgencyEnded } from './living'
import { freeNumber, name } from './naming'
import { awaitSecond, endWaiting } from './release/countersign-actions'
import * as releases from './release/release-queries'
import { stopIfOther } from './review/same-content'
import * as rules from './rules'
import { holdSpeaks } from './speaking'
import { endNext, takeOut } from './take-out-actions'
import { tellSubmitter } from './tell-submitter'
import { trace } from './trace'
import { stopIfUnfilled } from './writing/blanks'
import { stopIfAstray } from './writing/ways'

/** Another pair of eyes agrees: the number is taken and the hour is set. */
export const approve = (deps: Deps, by: Actor, id: string, form: ApprovalForm) =>
  deps.db.transaction(async (trx) => {
    const held = await holdLatest(trx, by, id)
    stopIf(rules.whyNotApprove(held.judged, by), held, form.version)
    await stopIfOther(trx, held, form.content)
    const isLater = form.when === 'later'
    const publishAt = isLater ? form.publishAt! : await deps.now(trx)
    if (isLater && publishAt < held.at) throw new Conflict('statements.why.past')

    await putOut(deps, trx, by, held, publishAt, { urgent: false, urgentReason: null }, form)
    await trace(trx, by, held, 'approved', 'approved')
    // what goes out at once is told when it is out
    if (publishAt > held.at) await tellSubmitter(deps, trx, held, 'approved')
  })

/** Alone and at once, with a reason that readers see until a second person has signed. */
export const approveUrgently = (deps: Deps, by: Actor, id: string, form: UrgentForm) =>
  deps.db.transaction(async (trx) => {
    const held = await holdLatest(trx, by, id)
    stopIf(rules.whyNotUrgent(held.judged, by), held, form.version)
    await stopIfOther(trx, held, form.content)
    const publishAt = await deps.now(trx)
    const urgency = { urgent: true, urgentReason: form.reason }
    const agency = await putOut(deps, trx, by, held, publishAt, urgency, form)
    await awaitSecond(trx, by, held.edition, agency, publishAt)
    await trace(trx, by, held, 'approved_urgently', 'approved', form.reason)
  })

async function putOut(
  deps: Deps,
  trx: Db,
  by: Actor,
  { document, edition }: Held,
  publishAt: Date,
  urgency: Pick<editions.Edition, 'urgent' | 'urgentReason'>,
  numbered: Numbered,
) {
  await stopIfAgencyEnded(trx, document.agencyId, publishAt)
  const written = await texts.ofEdition(trx, edition.id)
  stopIfUnfilled(written)
  await stopIfAstray(deps, trx, written, document.id)
  await stopIfUntold(trx, { document, edition })
  const authority = await authorityAt(trx, document, edition, publishAt)
  const agency = (await agencies.byIds(trx, [document.agencyId]))[0]!
  if (edition.ordinal === 1) await name(trx, by, document, edition, agency, publishAt, numbered)
  await editions.update(trx, edition.id, {
    ...urgency,
    state: 'approved',
    publishAt,
    approvedBy: by.accountId,
    speakerAppointmentId: authority.appointmentId,
    speakerName: authority.who,
    speakerPosition: authority.position,
    issuerName: agency.nameVi,
    authority: keep(authority),
  })
  await releases.enqueue(trx, edition.id, publishAt)
  return agency
}

/** Whoever speaks must have the right to at the very minute it goes out. */
async function authorityAt(
  trx: Db,
  document: documents.Document,
  edition: editions.Edition,
  at: Date,
): Promise<Authority> {
  const answer = await holdSpeaks(trx, document, edition, at)
  if (!answer.may) throw new Conflict(answer.why.key, answer.why.values)
  return answer
}

export const reject = (deps: Deps, by: Actor, id: string, form: ReasonForm) =>
  deps.db.transaction(async (trx) => {
    const held = await holdLatest(trx, by, id)
    stopIf(rules.whyNotReject(held.judged, by), held, form.version)
    await editions.update(trx, held.edition.id, { state: 'rejected' })
    await trace(trx, by, held, 'rejected', 'rejected', form.reason)
    await tellSubmitter(deps, trx, held, 'rejected', form.reason)
  })

/** Before its hour: it never was public and does not become so. */
export const recall = (deps: Deps, by: Actor, id: string, form: ReasonForm) =>
  inTime(
    deps.db.transaction(async (trx) => {
      const held = await holdScheduled(trx, by, id)
      stopIf(rules.whyNotRecall(held.judged, by, held.at), held, form.version)
      await takeOut(deps, trx, by, held, form.reason)
      // whoever mistyped it types another
      await freeNumber(trx, by, held)
    }),
  )

/** The text stays readable under a notice that says when and why; what was to follow it does not go out. */
export const withdraw = (deps: Deps, by: Actor, id: string, form: WithdrawalForm) =>
  inTime(
    deps.db.transaction(async (trx) => {
      const held = await holdStanding(trx, by, id)
      stopIf(rules.whyNotWithdraw(held.judged, by, held.at), held, form.version)
      await endNext(deps, trx, by, held, form.reason)
      await editions.update(trx, held.edition.id, { state: 'withdrawn' })
      await trace(trx, by, held, 'withdrawn', 'withdrawn', { vi: form.reason, en: form.reasonEn ?? null })
      await endWaiting(trx, by, held.document, held.edition.id)
    }),
  )

/** @param content of what was read, as the page of the question names it */
export const countersign = ({ db }: Deps, by: Actor, id: string, version: number, content?: string | null) =>
  db.transaction(async (trx) => {
    const held = await holdStanding(trx, by, id)
    stopIf(rules.whyNotCountersign(held.judged, by), held, version)
    await stopIfOther(trx, held, content)
    await editions.update(trx, held.edition.id, { countersignedBy: by.accountId })
    await trace(trx, by, held, 'countersigned', 'approved')
    await endWaiting(trx, by, held.document, held.edition.id)
  })
