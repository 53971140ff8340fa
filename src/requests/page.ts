import { nameOf } from '../agencies/page'
import { ACCEPT } from '../files/media-types'
import { fileLine, kindOf } from '../files/page'
import type { HeldFile } from '../files/queries'
import type { Locale, MessageKey } from '../i18n'
import { groundOf } from '../law/refusals'
import { targetOf } from '../law/targets'
import type { Problems, Raw } from '../web/form'
import type { Clock } from './clock-queries'
import type { PressRequest } from './queries'
import { isInternal, sayingOf, whyNotMove, type Move } from './rules'
import type { SignedRefusal, Story } from './story'
import { keyIn } from './form'
import type { Question, RequestEvent } from './story-queries'

interface Received {
  request: PressRequest
  /** Null once another took its place. */
  secret: string | null
  agency: { name: string; phone: string | null }
  questions: Question[]
  files: HeldFile[]
  clock: Clock | undefined
}

/** views/requests/receipt.hbs */
export const receiptPage = (
  { request, secret, agency, questions, files, clock }: Received,
  locale: Locale,
) => ({
  title: 'requests.receipt.title',
  code: request.publicCode,
  secret,
  agency,
  kind: `requests.kind.${request.kind}`,
  receivedAt: request.receivedAt,
  due: dueOf({ request, clock }),
  documentNo: request.documentNo,
  outlet: request.outlet,
  ownDeadline: request.ownDeadline,
  subject: request.subject,
  questions: questionLines(questions),
  files: files.map((file) => ({
    name: file.name,
    kind: kindOf(file, locale),
    sha256: file.sha256.toString('hex'),
  })),
})

/** views/requests/gone.hbs */
export const gonePage = () => ({ title: 'requests.gone.title' })

/** views/requests/follow.hbs. @param over the words that were typed, if any, when the time to do it had run out */
export const followPage = (
  raw: Raw = {},
  problems: Problems = {},
  over: { words: string } | null = null,
) => ({
  title: 'requests.follow.title',
  fieldWords: ['requests.follow'],
  raw,
  problems,
  over,
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

interface Following extends Typed {
  /** For the form that is shown: sent twice, it says nothing twice. */
  newKey: string
  /** Files came with a form that is shown again. */
  files?: boolean
}

/** views/requests/followed.hbs */
export const followedPage = (story: Story, locale: Locale, scanning: boolean, typed: Following) => ({
  title: 'requests.followed.title',
  ...storyPage(story, locale, { under: '/theo-doi/tep', scanning, internal: false }),
  answer: answerOf(story),
  asked: mayDo(story, 'reply'),
  maySay: maySay(story),
  mayWithdraw: mayDo(story, 'withdraw'),
  mayErase: story.request.status === 'closed' && !isErased(story),
  raw: typed.raw ?? {},
  problems: typed.problems ?? {},
  key: typed.why ? typed.newKey : (keyIn(typed.raw ?? {}) ?? typed.newKey),
  saying: sayingOf(story.request),
  accept: ACCEPT,
  again: typed.files ?? false,
  why: typed.why,
  typed: maySay(story) ? [] : handedBack(typed, 'message'),
})

const maySay = (story: Story) => mayDo(story, sayingOf(story.request))

const mayDo = ({ request }: Story, move: Move) => whyNotMove(request, move, 'journalist') === null

const isErased = ({ events }: Story) => events.some(({ move }) => move === 'erase')

/** What the agency closed the request with, before everything else: this is what was waited for. */
const answerOf = ({ request, events }: Story) =>
  request.status === 'closed' && request.resolution !== 'refused'
    ? (events.findLast(({ toStatus }) => toStatus === 'closed')?.body ?? null)
    : null

interface StoryReader {
  /** Where this reader downloads files. */
  under: '/theo-doi/tep' | '/noi-bo/tep'
  scanning: boolean
  /** Whether what the desk does among themselves is told. */
  internal: boolean
}

/** What the journalist and the desk both see. */
export const storyPage = (story: Story, locale: Locale, reader: StoryReader) => ({
  code: story.request.publicCode,
  agency: nameOf(story.agency, locale),
  subject: story.request.subject,
  outlet: story.request.outlet,
  kind: `requests.kind.${story.request.kind}`,
  documentNo: story.request.documentNo,
  state: stateOf(story.request),
  receivedAt: story.request.receivedAt,
  ownDeadline: story.request.ownDeadline,
  due: dueOf(story),
  questions: questionLines(story.questions),
  files: fileLines(story.files, reader, locale),
  events: story.events
    .filter(({ move }) => reader.internal || !isInternal(move))
    .map((event) => ({ ...eventLine(event, reader, locale), what: wordOf(event, story.request) })),
  refusals: story.refusals.map((refusal) => ({
    ...refusalLine(refusal, locale),
    files: fileLines(refusalFiles(story), reader, locale),
  })),
})

/** The document that was signed. That of a part comes with the answer to the rest. */
const refusalFiles = ({ events }: Story) => events.findLast(({ move }) => move === 'refuse')?.files ?? []

export const stateOf = ({ status, resolution }: Pick<PressRequest, 'status' | 'resolution'>) =>
  resolution ? `requests.resolution.${resolution}` : `requests.status.${status}`

/** The purpose of an interview, then the questions; a lone one has no number. */
function questionLines(questions: Question[]) {
  const several = questions.filter(({ seq }) => seq > 0).length > 1
  return questions.map(({ seq, text }) => ({
    label: seq === 0 ? 'requests.purpose' : several ? 'requests.question.numbered' : 'requests.question',
    number: seq,
    text,
  }))
}

interface Timed {
  request: Pick<PressRequest, 'kind' | 'status' | 'receivedAt'>
  clock: { dueAt: Date } | undefined
}

/** Until when, by which rule: of law, with its article, or of the house. Nothing once it is closed. */
export function dueOf({ request, clock }: Timed) {
  if (!clock || request.status === 'closed') return null
  const { code, law, amount, unit } = targetOf(request.kind, request.receivedAt)
  const rule = !law ? 'requests.due.house' : law.clause ? 'requests.due.law' : 'requests.due.article'
  const notes = [
    ...(code === 'FORWARDED_OPINION' ? ['requests.due.opinions'] : []),
    ...(unit === 'working_day' ? ['requests.due.holidays'] : []),
  ]
  return { at: lastMinuteBefore(clock.dueAt), rule, amount, notes, ...law }
}

/** A time that ends with a day is shown as that day, not as the first instant after it. */
const lastMinuteBefore = (end: Date) => new Date(end.getTime() - 60_000)

const fileLines = (files: HeldFile[], { under, scanning }: StoryReader, locale: Locale) =>
  files.map((file) => fileLine(file, under, scanning, locale))

/** What came by telephone was not received by the portal. */
const wordOf = ({ move }: RequestEvent, { recordedBy }: PressRequest) =>
  move === 'submit' && recordedBy !== null ? 'requests.event.record' : `requests.event.${move}`

const eventLine = (event: Story['events'][number], reader: StoryReader, locale: Locale) => ({
  id: event.id,
  at: event.at,
  from: event.direction && `requests.message.${event.direction}`,
  // the words that the document of a refusal came with are its reason, which stands there
  body: event.move === 'refuse' ? null : event.body,
  erased: event.erasedAt !== null,
  files: fileLines(event.files, reader, locale),
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
