import { hasRole, type Actor, type Role } from '../../actor'
import type { MessageKey } from '../../i18n'
import { mayWrite, type Judged, type State } from '../rules'

/** Those who answer for an agency that is asked. */
export const ANSWERERS: readonly Role[] = ['spokesperson', 'head']

const OPEN: readonly State[] = ['draft', 'submitted', 'rejected']

type Why = MessageKey | null

/** What an agency was asked and what it said. */
export interface Answered {
  sentAt: Date | null
  at: Date | null
  refusedAt: Date | null
  /** Whether the answer is about the text as it stands. */
  current: boolean
}

export const STANDINGS = ['unsent', 'asked', 'agreed', 'refused', 'outdated'] as const
export type Standing = (typeof STANDINGS)[number]

/** Where one agency stands: a consent is of one text, another text is not agreed to. */
export function standingOf({ sentAt, at, refusedAt, current }: Answered): Standing {
  if (at === null && refusedAt === null) return sentAt === null ? 'unsent' : 'asked'
  if (!current) return 'outdated'
  return at === null ? 'refused' : 'agreed'
}

/** Whoever said no to this very text is not asked again about it. */
export const isOpen = (clearance: Answered): boolean =>
  ['unsent', 'asked', 'outdated'].includes(standingOf(clearance))

export function whyNotAsk(edition: Judged, by: Actor): Why {
  if (!mayWrite(by, edition.agencyId)) return 'statements.why.not_writer'
  if (edition.withdrawn) return 'statements.why.withdrawn'
  return OPEN.includes(edition.state) ? null : 'review.clearance.why.decided'
}

interface Asked {
  agencyId: number
  state: State
  /** Whether the statement was withdrawn: what was to follow it is not decided on any more. */
  withdrawn: boolean
  /** Everyone who wrote any of it. */
  writers: readonly number[]
}

/** Whether it was never decided on, and never will be. */
export const isOver = ({ state, withdrawn }: Pick<Asked, 'state' | 'withdrawn'>) =>
  withdrawn && OPEN.includes(state)

/** Why this person may not answer for the agency that was asked, or null. */
export function whyNotAnswer({ agencyId, state, withdrawn, writers }: Asked, by: Actor): Why {
  if (!hasRole(by, agencyId, ...ANSWERERS)) return 'review.clearance.why.not_answerer'
  if (writers.includes(by.accountId)) return 'review.clearance.why.wrote'
  if (isOver({ state, withdrawn })) return 'review.clearance.why.over'
  if (state === 'draft' || state === 'rejected') return 'review.clearance.why.being_changed'
  return state === 'submitted' ? null : 'review.clearance.why.decided'
}
