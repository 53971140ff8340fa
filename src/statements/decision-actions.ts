import type { Actor, Who } from '../actor'
import * as accounts from '../accounts/queries'
import * as agencies from '../agencies/queries'
import { portalInstant, type Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict } from '../errors'
import * as outbox from '../mail/outbox'
import type { Authority } from '../spokespeople/authority'
import { keep } from '../spokespeople/authority-kept'
import * as documents from './document-queries'
import * as editions from './edition-queries'
import * as texts from './text-queries'
import type { ApprovalForm, Numbered, ReasonForm, UrgentForm, WithdrawalForm } from './form'
import { stopIfUntold } from './changes/checks'
import {
  holdLatest,
  holdScheduled,
  holdStanding,
  inTime,
  judge,
  stopIf,
  stopIfAboutToAppear,
  type Held,
} from './held'
import * as letters from './letters'
import { stopIfAgencyEnded } from './living'
import { freeNumber, name } from './naming'
import { awaitSecond, endWaiting } from './release/countersign-actions'
import * as releases from './release/release-queries'
import { tellAskedOver } from './review/clearance-send'
import { stopIfOther } from './review/same-content'
import * as rules from './rules'
import { holdSpeaks } from './speaking'
import { titleIn } from './titles'
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

/** Part of a transaction that ends `inTime`. @throws Conflict when its hour is too near */
export async function takeOut(deps: Deps, trx: Db, by: Who, held: Held, reason: string) {
  stopIfAboutToAppear(held)
  await editions.update(trx, held.edition.id, {
    state: 'rejected',
    publishAt: null,
    approvedBy: null,
    urgent: false,
    urgentReason: null,
    authority: null,
  })
  await trace(trx, by, held, 'recalled', 'rejected', reason)
  await tellSubmitter(deps, trx, held, 'recalled', reason)
}

/** Part of the transaction in which an appointment ends: nothing goes out any more in that name. */
export async function recallSpokenBy(deps: Deps, trx: Db, by: Who, appointmentId: string, reason: string) {
  const taken: Held[] = []
  for (const { documentId } of await editions.scheduledFor(trx, appointmentId)) {
    const document = (await documents.lock(trx, documentId))!
    const at = await portalInstant(trx)
    const edition = await editions.scheduled(trx, documentId, at)
    if (!edition) continue
    const held = { document, edition, at, judged: await judge(trx, document, edition) }
    await takeOut(deps, trx, by, held, reason)
    taken.push(held)
  }
  // once all are held, so that two never wait for each other
  for (const held of taken.toSorted(lastNumberFirst)) await freeNumber(trx, by, held)
}

/** Then each is the last of its year when its turn comes. */
const lastNumberFirst = (one: Held, other: Held) => (other.document.number ?? 0) - (one.document.number ?? 0)

/** What was to follow what ends: its hour does not come, and nobody decides on it any more. */
export async function endNext(deps: Deps, trx: Db, by: Who, held: Held, reason: string) {
  const { document } = held
  const scheduled = await editions.scheduled(trx, document.id, held.at)
  if (scheduled) return takeOut(deps, trx, by, { ...held, edition: scheduled }, reason)
  const edition = await editions.latest(trx, document.id)
  if (edition?.state !== 'submitted') return
  await editions.update(trx, edition.id, { state: 'rejected' })
  await trace(trx, by, { document, edition }, 'rejected', 'rejected', reason)
  await tellSubmitter(deps, trx, { ...held, edition }, 'ended', reason)
  await tellAskedOver(deps, trx, { document, edition }, reason)
}

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

async function tellSubmitter(
  deps: Deps,
  trx: Db,
  { document, edition }: Held,
  event: 'approved' | 'rejected' | 'recalled' | 'ended',
  reason = '',
) {
  const account = edition.submittedBy ? await accounts.byId(trx, edition.submittedBy) : undefined
  if (!account || account.disabledAt || !(await documents.mayRead(trx, document.id, account.id))) return
  const { email, locale } = account
  const title = (await titleIn(trx, document, edition.id))(locale)
  const link = letters.linkTo(deps, document.id)
  await outbox.post(trx, deps, letters.about(event, { email, title, link, reason }, locale))
}
