import { DESK_ROLES, hasRole, type Actor, type Role } from '../actor'
import type { Clock } from '../clocks/queries'
import { isLate as isOver, isOfTheHouse } from '../clocks/rules'
import { desksOf, type Status, type Why } from './rules'

/** What the desk does with a request beside moving it on; the journalist is told only of the last two. */
export const DESK_WORK = ['take', 'assign', 'transfer', 'erase', 'reissue'] as const
export type DeskWork = (typeof DESK_WORK)[number]

/** Why the desk cannot do it, or null. @param by somebody at the desk of its agency */
export function whyNotWork(
  request: { agencyId: number; status: Status },
  work: DeskWork,
  by: Actor,
): Why | null {
  const isClosed = request.status === 'closed'
  // an answer is read after the end too
  if (work === 'reissue') return null
  if (work !== 'erase') return isClosed ? 'requests.cannot.closed' : null
  if (!hasRole(by, request.agencyId, 'officer', 'head')) return 'requests.cannot.role'
  return isClosed ? null : 'requests.cannot.open'
}

interface Timed {
  status: Status
  ownDeadline: Date | null
}

type Running = Pick<Clock, 'dueAt' | 'metAt' | 'ruleCode' | 'triggerAt'>

/**
 * The time is over. That of the house and the journalist's own wait while the journalist is waited for; the law's does not.
 * @param clock null when it was met
 */
export function isLate({ status, ownDeadline }: Timed, clock: Running | null, now: Date): boolean {
  if (status === 'closed') return false
  const over = clock !== null && isOver(clock, now)
  if (status === 'awaiting_journalist') return over && !isOfTheHouse(clock)
  return over || (ownDeadline !== null && ownDeadline <= now)
}

/** Where one works oneself: whole agencies, and single offices of others. It gives no right: those are for the desk. */
export interface Workplace {
  agencyIds: number[]
  officeIds: number[]
}

export function workplaceOf({ memberships }: Actor): Workplace {
  const own = memberships.filter(({ role }) => (DESK_ROLES as readonly Role[]).includes(role))
  return {
    agencyIds: own.filter(({ officeId }) => officeId === null).map(({ agencyId }) => agencyId),
    officeIds: own.flatMap(({ officeId }) => officeId ?? []),
  }
}

/** Whose desks, and who looks. */
export interface Scope {
  agencyIds: number[]
  accountId: number
  workplace: Workplace
}

export const scopeOf = (by: Actor): Scope => ({
  ...{ agencyIds: desksOf(by), accountId: by.accountId, workplace: workplaceOf(by) },
})
