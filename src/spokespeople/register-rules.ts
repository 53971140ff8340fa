import type { MessageKey } from '../i18n'
import { ruleAt } from '../law/book'
import { holdsAt, stateOf, whyNotEnd, type Basis, type Term } from './rules'

/** The facts that readers find in the directory; a recorded appointment may lack some until it is published. */
export interface Contact {
  position: string | null
  phone: string | null
  officialEmail: string | null
}

export const FACTS = ['position', 'phone', 'officialEmail'] as const satisfies readonly (keyof Contact)[]

/** What else staff know of an appointment. */
export interface Publication extends Term, Contact {
  publishedAt: Date | null
  decidedAt: Date | null
}

/** Which facts are missing before it can be published (Decree 244/2026 article 3.3). */
export const missingFacts = (contact: Contact) => FACTS.filter((fact) => contact[fact] === null)

export type Place = 'unpublished' | 'current' | 'coming' | 'ended'

/** Under which heading staff find it. */
export function placeOf(term: Publication, now: Date): Place {
  const state = stateOf(term, now)
  return state !== 'ended' && term.publishedAt === null ? 'unpublished' : state
}

/** Why it cannot be published, or null; that facts are missing is for the form to say. */
export function whyNotPublish(term: Publication, now: Date): MessageKey | null {
  if (term.publishedAt !== null) return 'spokespeople.published_already'
  return whyNotEnd(term, now)
}

/** The names of the rules that say by when it is published: of the law, and where it says nothing of the house. */
export const PUBLISH_RULES: Record<Basis, readonly string[]> = {
  head: [],
  regular: ['SPOKESPERSON_PUBLISH'],
  authorised: ['AUTH_PUBLISH_2017', 'AUTH_PUBLISH'],
}

/** Until 30/6/2026 the authorisation itself was to be published with the name (Decree 09/2017 article 3.6). */
export const mustBePublic = (basis: Basis, decidedAt: Date | null): boolean =>
  basis === 'authorised' && decidedAt !== null && ruleAt('AUTH_PUBLISH_2017', decidedAt) !== undefined

/** Who may read what staff know of an appointment; only administrators change it. */
export const READERS = ['administrator', 'head', 'spokesperson'] as const

interface Grantor extends Term {
  personId: number
  fullName: string
}

interface Granted {
  agencyId: number
  personId: number
  /** As it was typed of somebody new; null of one chosen from the list, where two may have one name. */
  typedName: string | null
  signedAt: Date
}

const spelled = (name: string) => name.replace(/\s+/g, '').toLocaleLowerCase('vi')

/** Why this head did not authorise that person in that paper, or null (articles 3.5 and 3.6). */
export function whyNotGrantor(
  grantor: Grantor | undefined,
  { agencyId, personId, typedName, signedAt }: Granted,
): MessageKey | null {
  if (grantor?.agencyId !== agencyId) return 'spokespeople.problem.grantor'
  if (grantor.basis !== 'head') return 'spokespeople.problem.passed_on'
  if (!holdsAt(grantor, signedAt)) return 'spokespeople.problem.not_head_then'
  const himself = typedName ? spelled(typedName) === spelled(grantor.fullName) : grantor.personId === personId
  return himself ? 'spokespeople.problem.himself' : null
}
