import { agenciesAs, hasRole, type Actor, type Role } from '../actor'
import type { MessageKey } from '../i18n'

export const KINDS = [
  'press_release',
  'statement',
  'reply',
  'initial_information',
  'periodic_information',
  'erratum',
  'denial',
  'press_conference',
  'correction_request',
] as const
export type Kind = (typeof KINDS)[number]

/** The five forms of Decree 244/2026 article 5. */
export const FORMS = ['posting', 'written', 'interview', 'press_conference', 'briefing'] as const
export type Form = (typeof FORMS)[number]

export const OCCASIONS = ['voluntary', 'periodic', 'extraordinary', 'answer'] as const
export type Occasion = (typeof OCCASIONS)[number]

export const STATES = ['draft', 'submitted', 'approved', 'rejected', 'withdrawn', 'removed'] as const
export type State = (typeof STATES)[number]

export const CHANGE_KINDS = ['correction', 'update', 'minor'] as const
export type ChangeKind = 'first' | (typeof CHANGE_KINDS)[number]

export const WRITERS: readonly Role[] = ['author', 'officer', 'spokesperson']
export const APPROVERS: readonly Role[] = ['spokesperson', 'head']
export const STATEMENT_ROLES: readonly Role[] = ['author', 'officer', 'spokesperson', 'head']

/** What the rules need to know of an edition. */
export interface Judged {
  agencyId: number
  state: State
  publishAt: Date | null
  urgent: boolean
  approvedBy: number | null
  countersignedBy: number | null
  submittedBy: number | null
  /** Everyone who wrote any revision of it. */
  writers: readonly number[]
  /** Whether any edition of the statement was withdrawn: it does not come back by another one. */
  withdrawn: boolean
  /** Whether its files hide something that nobody has agreed to yet. */
  hides: boolean
  /** Everyone who answered for an agency that was asked. */
  answerers: readonly number[]
  /** The agencies that were asked and have not agreed to it as it stands. */
  awaits: readonly { nameVi: string; nameEn: string | null }[]
}

type Why = MessageKey | null

/** The agencies at whose statements someone works. */
export const agenciesOf = (by: Actor): number[] => agenciesAs(by, ...STATEMENT_ROLES)

/** The agencies for which someone may write. */
export const writableBy = (by: Actor): number[] => agenciesAs(by, ...WRITERS)

export const mayWrite = (by: Actor, agencyId: number) => hasRole(by, agencyId, ...WRITERS)
export const mayApprove = (by: Actor, agencyId: number) => hasRole(by, agencyId, ...APPROVERS)

export const isPublic = ({ state, publishAt }: Pick<Judged, 'state' | 'publishAt'>, now: Date) =>
  state === 'approved' && publishAt !== null && publishAt <= now
export const isScheduled = ({ state, publishAt }: Pick<Judged, 'state' | 'publishAt'>, now: Date) =>
  state === 'approved' && publishAt !== null && publishAt > now

/** What is taken back must be so before anybody can read it: so close to its hour it is not taken back any more. */
const LAST_MS = 5_000
export const isAboutToAppear = (edition: Pick<Judged, 'state' | 'publishAt'>, now: Date) =>
  isScheduled(edition, now) && Number(edition.publishAt) - Number(now) <= LAST_MS

/** 'scheduled' and 'public' are not stored: they follow from the hour. */
export const stateAt = (edition: Pick<Judged, 'state' | 'publishAt'>, now: Date) =>
  isPublic(edition, now) ? 'public' : isScheduled(edition, now) ? 'scheduled' : edition.state

/** Each answers why this person may not do it now, or null when they may: the page and the action both ask here. */
export function whyNotEdit(edition: Judged, by: Actor): Why {
  if (!mayWrite(by, edition.agencyId)) return 'statements.why.not_writer'
  if (edition.withdrawn) return 'statements.why.withdrawn'
  return ['draft', 'rejected'].includes(edition.state) ? null : 'statements.why.not_draft'
}

export function whyNotSubmit(edition: Judged, by: Actor): Why {
  if (!mayWrite(by, edition.agencyId)) return 'statements.why.not_writer'
  if (edition.withdrawn) return 'statements.why.withdrawn'
  if (edition.state !== 'draft') return 'statements.why.not_draft'
  return edition.hides ? 'attachments.why.hidden' : null
}

/** A yes to what is hidden in the files: from whoever answers for the text, also from who approves it at once. */
export function whyNotAccept(edition: Judged, by: Actor): Why {
  if (!mayWrite(by, edition.agencyId) && !mayApprove(by, edition.agencyId)) return 'statements.why.not_writer'
  if (edition.withdrawn) return 'statements.why.withdrawn'
  return ['draft', 'submitted', 'rejected'].includes(edition.state) ? null : 'statements.why.not_draft'
}

export function whyNotTakeBack(edition: Judged, by: Actor): Why {
  if (!mayWrite(by, edition.agencyId)) return 'statements.why.not_writer'
  if (edition.state !== 'submitted') return 'statements.why.not_submitted'
  return isTheirs(edition, by) ? null : 'statements.why.not_submitter'
}

/** Whoever else finds fault with it sends it back. */
const isTheirs = ({ submittedBy, writers }: Judged, { accountId }: Actor) =>
  submittedBy === accountId || writers.includes(accountId)

/** Four eyes: whoever wrote any of it, or agreed to it for another agency, may not approve it. */
export function whyNotApprove(edition: Judged, by: Actor): Why {
  if (!mayApprove(by, edition.agencyId)) return 'statements.why.not_approver'
  if (edition.withdrawn) return 'statements.why.withdrawn'
  if (edition.state !== 'submitted') return 'statements.why.not_submitted'
  if (edition.hides) return 'attachments.why.hidden'
  if (edition.writers.includes(by.accountId)) return 'statements.why.second_person'
  if (edition.answerers.includes(by.accountId)) return 'review.clearance.why.answered'
  return edition.awaits.length > 0 ? 'review.clearance.why.missing' : null
}

export function whyNotReject(edition: Judged, by: Actor): Why {
  if (!mayApprove(by, edition.agencyId)) return 'statements.why.not_approver'
  return edition.state === 'submitted' ? null : 'statements.why.not_submitted'
}

/** One spokesperson or head alone, with a reason; the page says so until a second person has signed too. */
export function whyNotUrgent(edition: Judged, by: Actor): Why {
  if (!mayApprove(by, edition.agencyId)) return 'statements.why.not_approver'
  if (edition.withdrawn) return 'statements.why.withdrawn'
  if (!['draft', 'submitted'].includes(edition.state)) return 'statements.why.not_draft'
  if (edition.hides) return 'attachments.why.hidden'
  if (edition.answerers.includes(by.accountId)) return 'review.clearance.why.answered'
  return edition.awaits.length > 0 ? 'review.clearance.why.missing' : null
}

/** Public on one signature. */
export const awaitsSecond = (edition: Pick<Judged, 'state' | 'urgent' | 'countersignedBy'>) =>
  edition.state === 'approved' && edition.urgent && edition.countersignedBy === null

export function whyNotCountersign(edition: Judged, by: Actor): Why {
  if (!mayApprove(by, edition.agencyId)) return 'statements.why.not_approver'
  if (!awaitsSecond(edition)) return 'statements.why.nothing_to_countersign'
  const involved = edition.approvedBy === by.accountId || edition.writers.includes(by.accountId)
  if (involved) return 'statements.why.second_person'
  return edition.answerers.includes(by.accountId) ? 'review.clearance.why.answered' : null
}

/** Before its hour an approval can be taken back and nothing was ever said. */
export function whyNotRecall(edition: Judged, by: Actor, now: Date): Why {
  if (!mayApprove(by, edition.agencyId)) return 'statements.why.not_approver'
  if (isAboutToAppear(edition, now)) return 'statements.why.last_seconds'
  return isScheduled(edition, now) ? null : 'statements.why.not_scheduled'
}

export function whyNotWithdraw(edition: Judged, by: Actor, now: Date): Why {
  if (!mayApprove(by, edition.agencyId)) return 'statements.why.not_approver'
  return isPublic(edition, now) ? null : 'statements.why.not_public'
}

export function whyNotRevise(edition: Judged, by: Actor, now: Date): Why {
  if (!mayWrite(by, edition.agencyId)) return 'statements.why.not_writer'
  return isPublic(edition, now) ? null : 'statements.why.not_public'
}
