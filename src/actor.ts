export const ROLES = ['author', 'officer', 'spokesperson', 'head', 'administrator'] as const
export type Role = (typeof ROLES)[number]

/** Those who work on what the press asks of their agency. */
export const DESK_ROLES = ['officer', 'spokesperson', 'head'] as const satisfies readonly Role[]

export interface Membership {
  agencyId: number
  role: Role
  /** Null where one works for every office of the agency. */
  officeId: number | null
}

/** Who did it, for the trail: a signed-in account or, without one, the public or the command line. */
export interface Who {
  accountId: number | null
  requestId: string | null
}

/** A signed-in account with what it may do at this moment. */
export interface Actor extends Who {
  accountId: number
  name: string
  email: string
  sessionId: string
  memberships: readonly Membership[]
}

export const hasRole = (actor: Actor, agencyId: number, ...roles: Role[]) =>
  actor.memberships.some((membership) => membership.agencyId === agencyId && roles.includes(membership.role))

/** The agencies where the actor has one of these roles. */
export const agenciesAs = (actor: Actor, ...roles: Role[]): number[] => [
  ...new Set(actor.memberships.filter(({ role }) => roles.includes(role)).map(({ agencyId }) => agencyId)),
]
