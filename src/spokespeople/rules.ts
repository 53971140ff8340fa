/** The three kinds of Decree 244/2026 article 3.2. */
export const BASES = ['head', 'regular', 'authorised'] as const
export type Basis = (typeof BASES)[number]

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

/**
 * Whether this appointment lets its holder speak in the agency's name at that instant. One authorised for a case
 * speaks on that case alone (Decree 244/2026 articles 3.2 and 3.5).
 */
export const maySpeak = (term: Term, agencyId: number, caseId: string | null, at: Date): boolean =>
  term.agencyId === agencyId && holdsAt(term, at) && (term.basis !== 'authorised' || term.caseId === caseId)

/** Whether an address ends in one of the official domains, at a dot or at the @. */
export const isOfficial = (email: string, domains: readonly string[]): boolean => {
  const domain = email.slice(email.lastIndexOf('@') + 1)
  return domains.some((official) => domain === official || domain.endsWith(`.${official}`))
}
