export const ROLES = ['author', 'officer', 'spokesperson', 'head', 'administrator'] as const
export type Role = (typeof ROLES)[number]

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
  memberships: readonly { agencyId: number; role: Role }[]
}

export const hasRole = (actor: Actor, agencyId: number, ...roles: Role[]) =>
  actor.memberships.some((membership) => membership.agencyId === agencyId && roles.includes(membership.role))

/** The agencies where the actor has one of these roles. */
export const agenciesAs = (actor: Actor, ...roles: Role[]): number[] => [
  ...new Set(actor.memberships.filter(({ role }) => roles.includes(role)).map(({ agencyId }) => agencyId)),
]
