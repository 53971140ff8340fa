import { ACCEPT } from '../files/media-types'
import { kindOf } from '../files/page'
import type { HeldFile } from '../files/queries'
import type { Locale, MessageKey } from '../i18n'
import type { Problems, Raw } from '../web/form'
import { dueOf } from './due-page'
import { keyIn } from './form'
import type { PressRequest } from './queries'
import { groupsOf } from './receipt'
import { sayingOf, whyNotMove, type Move } from './rules'
import type { Story } from './story'
import { fileLines, questionLines, storyPage } from './story-page'
import type { Question } from './story-queries'
import type { Times } from './times'

interface Received {
  request: PressRequest
  /** Null once another took its place. */
  secret: string | null
  /** Null once it was erased. */
  name: string | null
  agency: { name: string; phone: string | null }
  questions: Question[]
  files: HeldFile[]
  times: Times | undefined
  now: Date
}

/** views/requests/receipt.hbs */
export const receiptPage = (
  { request, secret, name, agency, questions, files, times, now }: Received,
  locale: Locale,
) => ({
  title: 'requests.receipt.title',
  code: request.publicCode,
  secret: secret && groupsOf(secret),
  name,
  agency,
  kind: `requests.kind.${request.kind}`,
  receivedAt: request.receivedAt,
  due: dueOf(request, times, locale, now),
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
  now: Date
  /** Files came with a form that is shown again. */
  files?: boolean
}

/** views/requests/followed.hbs */
export const followedPage = (story: Story, locale: Locale, scanning: boolean, typed: Following) => ({
  heading: story.request.subject,
  fieldWords: ['requests.followed', 'requests'],
  ...storyPage(story, locale, { under: '/theo-doi/tep', scanning, internal: false, now: typed.now }),
  answer: answerOf(story, scanning, locale),
  asked: mayDo(story, 'reply') && wordsIn(questionOf(story), scanning, locale),
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
function answerOf({ request, events }: Story, scanning: boolean, locale: Locale) {
  const end = events.findLast(({ toStatus }) => toStatus === 'closed')
  if (request.status !== 'closed' || request.resolution === 'refused' || !end?.body) return null
  return wordsIn(end, scanning, locale)
}

/** The last that it asked; erased, it is still known that there was one. */
const questionOf = ({ events }: Story) => events.findLast(({ move }) => move === 'ask')

const wordsIn = (said: Story['events'][number] | undefined, scanning: boolean, locale: Locale) => ({
  body: said?.body ?? null,
  files: fileLines(said?.files ?? [], { under: '/theo-doi/tep', scanning }, locale),
})
