import type { MessageKey } from '../i18n'
import { formatTime } from '../i18n/dates'
import { articleOf, type Matter } from '../law/articles'
import { instrumentOf } from '../law/book'
import type { Basis, Term } from './rules'

/** An appointment as the question reads it. */
export interface Right extends Term {
  id: string
  fullName: string
  /** Null before it is published. */
  position: string | null
  decisionNo: string | null
  decidedAt: Date | null
  signer: string | null
  caseSubject: string | null
  publishedAt: Date | null
}

export interface Asked {
  /** The appointment that was named; another of the same person serves as well. */
  chosen: string | null
  agencyId: number
  caseId: string | null
  at: Date
}

/** An article as rows keep it, with the name of its instrument. */
export interface Cited {
  [part: string]: string
  instrument: string
  article: string
  clause: string
}

/** By what right somebody speaks at that minute. */
export interface Authority {
  may: true
  at: Date
  who: string
  basis: Basis
  position: string
  by: { decisionNo: string | null; decidedAt: Date | null; signer: string | null }
  caseSubject: string | null
  validFrom: Date
  /** The first end of it: of its period, or by revocation. */
  validUntil: Date | null
  appointmentId: string
  article: Cited
}

export interface Why {
  key: MessageKey
  values: Record<string, string | number>
}
export interface Silent {
  may: false
  why: Why
}

/**
 * Whether this person may speak in the name of the agency, on this case, at this instant, and by what right (Decree
 * 244/2026 article 3, before it Decree 09/2017 article 3).
 * @param rights all appointments of one person, of other agencies too
 */
export function maySpeak(rights: readonly Right[], asked: Asked): Authority | Silent {
  const theirs = rights.filter(({ agencyId }) => agencyId === asked.agencyId)
  const [first] = theirs.toSorted((one, other) => place(one, asked) - place(other, asked))
  if (!first) return rights[0] ? silent('elsewhere', 'others', rights[0], asked.at) : nobody(asked.at)
  return whyNot(first, asked) ?? authorityOf(first, asked)
}

/** One that holds before one that does not; then the one that was named. */
const place = (right: Right, asked: Asked) =>
  (whyNot(right, asked) ? 2 : 0) + (right.id === asked.chosen ? 0 : 1)

function whyNot(right: Right, asked: Asked): Silent | null {
  const { at, caseId } = asked
  const bound = right.basis === 'authorised'
  const matter = bound ? 'authorisation' : 'others'
  const end = endOf(right)
  if (right.validFrom > at) return silent('not_yet', matter, right, at, right.validFrom)
  if (end && end <= at) return silent(end === right.revokedAt ? 'revoked' : 'ended', matter, right, at, end)
  if (bound && right.caseId !== caseId)
    return silent(caseId === null ? 'no_case' : 'other_case', matter, right, at)
  return right.publishedAt && right.publishedAt <= at ? null : unpublished(right, at)
}

const endOf = ({ validTo, revokedAt }: Term): Date | null =>
  revokedAt && (!validTo || revokedAt < validTo) ? revokedAt : validTo

/** The decree of 2026 asks it of regular spokespeople alone; of the others the portal asks it in its own name. */
function unpublished(right: Right, at: Date): Silent {
  if (right.basis === 'regular') return silent('unpublished', 'contact', right, at)
  return silent('unpublished.house', 'kinds', right, at)
}

type Reason =
  Extract<MessageKey, `spokespeople.may_not.${string}`> extends `spokespeople.may_not.${infer Last}`
    ? Last
    : never

function silent(reason: Reason, matter: Matter, right: Right, at: Date, when?: Date): Silent {
  const values = {
    ...{ name: right.fullName, case: right.caseSubject ?? '' },
    ...(when && { time: formatTime(when) }),
    ...cited(matter, at),
  }
  return { may: false, why: { key: `spokespeople.may_not.${reason}`, values } }
}

const nobody = (at: Date): Silent => ({
  may: false,
  why: { key: 'spokespeople.may_not.nobody', values: cited('in_the_name', at) },
})

function cited(matter: Matter, at: Date): Cited {
  const { instrument, article, clause } = articleOf(matter, at)
  return { instrument: instrumentOf(instrument)!.nameVi, article, clause }
}

const authorityOf = (right: Right, { at }: Asked): Authority => ({
  may: true,
  at,
  who: right.fullName,
  basis: right.basis,
  position: right.position!,
  by: { decisionNo: right.decisionNo, decidedAt: right.decidedAt, signer: right.signer },
  caseSubject: right.caseSubject,
  validFrom: right.validFrom,
  validUntil: endOf(right),
  appointmentId: right.id,
  article: cited(right.basis === 'authorised' ? 'authorisation' : 'kinds', at),
})
