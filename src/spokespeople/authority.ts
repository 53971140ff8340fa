import type { MessageKey, Value } from '../i18n'
import { formatTime } from '../i18n/dates'
import { cite, type Matter } from '../law/articles'
import { ruleAt } from '../law/book'
import { cited, type Citation } from '../law/citation'
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

/** An article as rows keep it, with the Vietnamese name of its instrument. */
type Article = Citation['values']

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
  article: Article
}

export interface Why {
  key: MessageKey
  values: Record<string, Value>
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
  if (!first) return rights[0] ? silent('elsewhere', said('others', asked.at), rights[0]) : nobody(asked.at)
  return whyNot(first, asked) ?? authorityOf(first, asked)
}

/** One that holds before one that does not; then the one that was named. */
const place = (right: Right, asked: Asked) =>
  (whyNot(right, asked) ? 2 : 0) + (right.id === asked.chosen ? 0 : 1)

function whyNot(right: Right, asked: Asked): Silent | null {
  const { at, caseId } = asked
  const bound = right.basis === 'authorised'
  const article = said(bound ? 'authorisation' : 'others', at)
  const end = endOf(right)
  if (right.validFrom > at) return silent('not_yet', article, right, right.validFrom)
  if (end && end <= at) return silent(end === right.revokedAt ? 'revoked' : 'ended', article, right, end)
  if (bound && right.caseId !== caseId)
    return silent(caseId === null ? 'no_case' : 'other_case', article, right)
  return right.publishedAt && right.publishedAt <= at ? null : unpublished(right, at)
}

const endOf = ({ validTo, revokedAt }: Term): Date | null =>
  revokedAt && (!validTo || revokedAt < validTo) ? revokedAt : validTo

/** Of whom no decree asked it when the paper was signed, the portal asks it in its own name. */
function unpublished(right: Right, at: Date): Silent {
  const article = askingToPublish(right, at)
  return article
    ? silent('unpublished', article, right)
    : silent('unpublished.house', said('kinds', at), right)
}

/** The decree of 2026 asks it of regular spokespeople alone, the one before it of those authorised too. */
function askingToPublish({ basis, decidedAt }: Right, at: Date): Article | null {
  if (basis === 'regular') return said('contact', at)
  const rule = basis === 'authorised' && decidedAt ? ruleAt('AUTH_PUBLISH_2017', decidedAt) : undefined
  return rule ? cited(rule, 'vi')!.values : null
}

type Reason =
  Extract<MessageKey, `spokespeople.may_not.${string}`> extends `spokespeople.may_not.${infer Last}`
    ? Last
    : never

function silent(reason: Reason, article: Article, right: Right, when?: Date): Silent {
  const values = {
    ...{ name: right.fullName, case: right.caseSubject ?? '' },
    ...(when && { time: formatTime(when) }),
    ...article,
  }
  return { may: false, why: { key: `spokespeople.may_not.${reason}`, values } }
}

const nobody = (at: Date): Silent => ({
  may: false,
  why: { key: 'spokespeople.may_not.nobody', values: said('in_the_name', at) },
})

const said = (matter: Matter, at: Date): Article => cite(matter, at, 'vi')

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
  article: said(right.basis === 'authorised' ? 'authorisation' : 'kinds', at),
})
