import { nameOf } from '../agencies/page'
import type { Locale, MessageKey } from '../i18n'
import { groundOf } from '../law/refusals'
import type { Problems, Raw } from '../web/form'
import { printed } from '../statements/numbers'
import type { PublicStatement } from '../statements/queries'
import { LONGEST_SUBJECT } from './form'
import type { Askable, PressRequest } from './queries'
import { OFFERED_KINDS, whyNotMove } from './rules'
import type { SignedRefusal, Story } from './story'
import type { Question, RequestEvent } from './story-queries'

interface Asking {
  agencies: Askable[]
  /** Of the form that is shown: sent twice, it is one request. */
  key: string
}

/** views/requests/new.hbs; the trap is emptied, so that who fell into it by mistake gets out. */
export const newPage = (
  { agencies, key }: Asking,
  locale: Locale,
  raw: Raw = {},
  problems: Problems = {},
) => ({
  title: 'requests.new.title',
  fieldWords: ['requests'],
  raw,
  problems,
  key,
  agencies: agencies.map((agency) => ({
    value: agency.slug,
    name: nameOf(agency, locale),
    selected: agency.slug === raw['agency'],
  })),
  kinds: OFFERED_KINDS.map((value) => ({
    value,
    label: `requests.kind.${value}`,
    selected: value === raw['kind'],
  })),
})

/** What a request about a statement begins with; the journalist may change it. */
export const subjectOf = ({ title, number, symbol }: PublicStatement): string =>
  (number !== null && symbol !== null ? `${printed(number, symbol)}: ${title}` : title).slice(
    0,
    LONGEST_SUBJECT,
  )

/** views/requests/receipt.hbs */
export const receiptPage = (
  request: PressRequest,
  secret: string,
  agency: { name: string; phone: string | null },
  questions: Question[],
) => ({
  title: 'requests.receipt.title',
  code: request.publicCode,
  secret,
  agency,
  receivedAt: request.receivedAt,
  subject: request.subject,
  questions: questions.map(questionLine),
})

/** views/requests/gone.hbs */
export const gonePage = () => ({ title: 'requests.gone.title' })

/** views/requests/follow.hbs. @param lost what was typed when the time to type had run out */
export const followPage = (raw: Raw = {}, problems: Problems = {}, lost = '') => ({
  title: 'requests.follow.title',
  fieldWords: ['requests.follow'],
  raw,
  problems,
  lost,
})

/** What was typed into a form of a request. */
export interface Typed {
  raw?: Raw
  problems?: Problems
  /** Why it was too late for this form; what was typed is then handed back. */
  why?: MessageKey
}

/** What was typed for nothing. */
export const handedBack = ({ raw = {}, why }: Typed, ...fields: string[]): string[] =>
  why ? fields.flatMap((field) => raw[field] || []) : []

/** views/requests/followed.hbs */
export const followedPage = (story: Story, locale: Locale, typed: Typed) => ({
  title: 'requests.followed.title',
  ...storyPage(story, locale),
  answer: answerOf(story),
  mayReply: whyNotMove(story.request, 'reply', 'journalist') === null,
  mayWithdraw: whyNotMove(story.request, 'withdraw', 'journalist') === null,
  raw: typed.raw ?? {},
  problems: typed.problems ?? {},
  why: typed.why,
  typed: handedBack(typed, 'message'),
})

/** What the agency closed the request with, before everything else: this is what was waited for. */
const answerOf = ({ request, events }: Story) =>
  request.status === 'closed' ? (events.findLast(({ direction }) => direction === 'out')?.body ?? null) : null

/** What the journalist and the desk both see. */
export const storyPage = ({ request, agency, questions, events, refusals }: Story, locale: Locale) => ({
  code: request.publicCode,
  agency: nameOf(agency, locale),
  subject: request.subject,
  outlet: request.outlet,
  kind: `requests.kind.${request.kind}`,
  state: stateOf(request),
  receivedAt: request.receivedAt,
  ownDeadline: request.ownDeadline,
  questions: questions.map(questionLine),
  events: events.map(eventLine),
  refusals: refusals.map((refusal) => refusalLine(refusal, locale)),
})

export const stateOf = ({ status, resolution }: Pick<PressRequest, 'status' | 'resolution'>) =>
  resolution ? `requests.resolution.${resolution}` : `requests.status.${status}`

const questionLine = ({ seq, text }: Question) => ({
  label: seq === 0 ? 'requests.purpose' : 'requests.question',
  text,
})

const eventLine = ({ at, move, direction, body, erasedAt }: RequestEvent) => ({
  at,
  what: `requests.event.${move}`,
  from: direction && `requests.message.${direction}`,
  body,
  erased: erasedAt !== null,
})

function refusalLine({ signer, ...refusal }: SignedRefusal, locale: Locale) {
  const { instrument, article, textPart, reason } = refusal
  const [clause, point] = refusal.clause.split('.')
  return {
    instrument,
    article,
    clause,
    point,
    ground: groundOf(instrument, refusal.clause)?.[locale],
    textPart,
    reason,
    signer: signer && { name: signer.fullName, position: signer.position },
  }
}
