import { agenciesAs, DESK_ROLES, hasRole, type Actor, type Role } from '../actor'
import type { MessageKey } from '../i18n'
import { maySpeak, type Right } from '../spokespeople/authority'

export const STATUSES = ['received', 'acknowledged', 'in_progress', 'awaiting_journalist', 'closed'] as const
export type Status = (typeof STATUSES)[number]

export const RESOLUTIONS = [
  'answered',
  'partly',
  'refused',
  'not_held',
  'not_competent',
  'withdrawn',
  'lapsed',
] as const
export type Resolution = (typeof RESOLUTIONS)[number]

export const KINDS = [
  'information',
  'comment',
  'interview',
  'press_agency_head',
  'forwarded_opinion',
  'forwarded_complaint',
  'foreign_bureau',
] as const
export type Kind = (typeof KINDS)[number]

const BY_LETTER: readonly Kind[] = ['press_agency_head', 'forwarded_opinion', 'forwarded_complaint']

/** Those that a press agency sends as a body: with a letter of its own, which has a number (Decree 237/2026 article 18). */
export const isByLetter = (kind: Kind): boolean => BY_LETTER.includes(kind)

/** How it reached us; all but the portal's own are written down at the desk. */
export const CHANNELS = ['portal', 'phone', 'e-mail', 'paper', 'meeting'] as const
export type Channel = (typeof CHANNELS)[number]
export const RECORDED_CHANNELS = CHANNELS.filter((channel) => channel !== 'portal')

/** What a move has to bring: words for the journalist, a legal ground with its signature, the part it is about. */
type Need = 'message' | 'ground' | 'part'

interface Step {
  from: readonly Status[]
  /** Null when it stays where it is. */
  to: Status | null
  resolution?: Resolution
  by: 'desk' | 'journalist'
  roles: readonly Role[]
  needs: readonly Need[]
}

const OPEN = STATUSES.filter((status) => status !== 'closed')
const UNASKED: readonly Status[] = OPEN.filter((status) => status !== 'awaiting_journalist')

type StepBy<By extends Step['by']> = Step & { by: By }

/** Authors and administrators of the same agency see neither a request nor its journalist. */
const desk = (from: readonly Status[], to: Status | null, ...needs: Need[]): StepBy<'desk'> => ({
  ...{ from, to, needs },
  by: 'desk',
  roles: DESK_ROLES,
})
const journalist = (from: readonly Status[], to: Status | null, ...needs: Need[]): StepBy<'journalist'> => ({
  ...{ from, to, needs },
  by: 'journalist',
  roles: [],
})
const ending = (resolution: Resolution, ...needs: Need[]) => ({
  ...desk(OPEN, 'closed', ...needs),
  resolution,
})

/** The whole life of a request; pages, forms, actions and tests read it here. */
export const MOVES = {
  acknowledge: desk(['received'], 'acknowledged'),
  start: desk(['received', 'acknowledged'], 'in_progress'),
  tell: desk(OPEN, null, 'message'),
  ask: desk(UNASKED, 'awaiting_journalist', 'message'),
  answer: ending('answered', 'message'),
  answer_partly: ending('partly', 'message', 'part', 'ground'),
  not_held: ending('not_held', 'message'),
  not_competent: ending('not_competent', 'message'),
  refuse: ending('refused', 'ground'),
  /** Only where the agency waits for an answer of the journalist: closing is no way to refuse. */
  lapse: { ...desk(['awaiting_journalist'], 'closed', 'message'), resolution: 'lapsed' },
  /** The journalist said so by other means. */
  note_withdrawal: ending('withdrawn', 'message'),
  write: journalist(UNASKED, null, 'message'),
  reply: journalist(['awaiting_journalist'], 'in_progress', 'message'),
  withdraw: { ...journalist(OPEN, 'closed'), resolution: 'withdrawn' },
} as const satisfies Record<string, Step>
export type Move = keyof typeof MOVES
export type DeskMove = { [M in Move]: (typeof MOVES)[M]['by'] extends 'desk' ? M : never }[Move]

const isDeskMove = (move: Move): move is DeskMove => MOVES[move].by === 'desk'
export const DESK_MOVES = (Object.keys(MOVES) as Move[]).filter(isDeskMove)

/** What the desk does among themselves is not told to the journalist. */
export const isInternal = (event: string) => ['take', 'assign', 'transfer'].includes(event)

export const stepOf = (move: Move): Step => MOVES[move]

export const needs = (move: Move, need: Need) => stepOf(move).needs.includes(need)

/** It ends with the agency's word on what was asked, whatever that is. */
export const isReply = (move: Move): boolean =>
  ['answer', 'answer_partly', 'not_held', 'not_competent', 'refuse'].includes(move)

export type Why = Extract<MessageKey, `requests.cannot.${string}`>

/** Why it cannot be moved so, or null when it can. @param by a member of the agency, or the journalist who asked */
export function whyNotMove(
  request: { agencyId: number; status: Status },
  move: Move,
  by: Actor | 'journalist',
): Why | null {
  const step = stepOf(move)
  if (by === 'journalist' ? step.by !== 'journalist' : !hasRole(by, request.agencyId, ...step.roles))
    return 'requests.cannot.role'
  if (request.status === 'closed') return 'requests.cannot.closed'
  return step.from.includes(request.status) ? null : 'requests.cannot.now'
}

/** A journalist's words are an answer while one is waited for, and an addition at any other time. */
export const sayingOf = ({ status }: { status: Status }) =>
  status === 'awaiting_journalist' ? ('reply' as const) : ('write' as const)

export const isOnDeskOf = (by: Actor, { agencyId }: { agencyId: number }) =>
  hasRole(by, agencyId, ...DESK_ROLES)

export const desksOf = (by: Actor) => agenciesAs(by, ...DESK_ROLES)

/** A refusal is the agency's word, so who signs it must be one who may speak for the agency then. */
export const maySign = (
  right: Right,
  { agencyId, caseId }: { agencyId: number; caseId: string | null },
  at: Date,
): boolean => maySpeak([right], { chosen: right.id, agencyId, caseId, at }).may
