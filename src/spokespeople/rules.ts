import type { MessageKey } from '../i18n'

/** The three kinds of Decree 244/2026 article 3.2. */
export const BASES = ['head', 'regular', 'authorised'] as const
export type Basis = (typeof BASES)[number]

export const isBasis = (value: unknown): value is Basis => BASES.some((basis) => basis === value)

/** An appointment with the ends of its validity; `validTo` is the first instant at which it no longer holds. */
export interface Term {
  agencyId: number
  basis: Basis
  caseId: string | null
  validFrom: Date
  validTo: Date | null
  revokedAt: Date | null
}

export const holdsAt = ({ validFrom, validTo, revokedAt }: Term, at: Date): boolean =>
  validFrom <= at && (validTo === null || at < validTo) && (revokedAt === null || at < revokedAt)

/** Of all appointments those that hold, that will, and that did. */
export function stateOf(term: Term, now: Date) {
  if (holdsAt(term, now)) return 'current'
  return term.revokedAt === null && term.validFrom > now ? 'coming' : 'ended'
}

const DAY_MS = 86_400_000

/** Days until it ends, the one that has begun counted; null without an end. */
export const daysLeft = ({ validTo }: Term, now: Date): number | null =>
  validTo && Math.ceil((validTo.getTime() - now.getTime()) / DAY_MS)

/** Why the right can no longer be ended, or null when it can. */
export const whyNotEnd = ({ revokedAt, validTo }: Term, now: Date): MessageKey | null =>
  revokedAt !== null || (validTo !== null && validTo <= now) ? 'spokespeople.ended_already' : null

/** Whether an address ends in one of the official domains, at a dot or at the @. */
export const isOfficial = (email: string, domains: readonly string[]): boolean => {
  const domain = email.slice(email.lastIndexOf('@') + 1)
  return domains.some((official) => domain === official || domain.endsWith(`.${official}`))
}
