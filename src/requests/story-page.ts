import { nameOf } from '../agencies/page'
import { fileLine } from '../files/page'
import type { HeldFile } from '../files/queries'
import type { Locale } from '../i18n'
import { formatTime } from '../i18n/dates'
import { groundOf } from '../law/refusals'
import { nameOfInstrument } from '../law/instruments'
import { dueOf, lastMinuteBefore } from './due-page'
import { copyOf, conclusionOf, reviewOf } from './mark-page'
import { sidesOf } from './outcome-page'
import type { PressRequest } from './queries'
import { isInternal } from './rules'
import type { SignedRefusal, Story } from './story'
import type { Question, RequestEvent } from './story-queries'

export interface StoryReader {
  /** Where this reader downloads files. */
  under: '/theo-doi/tep' | '/noi-bo/tep'
  scanning: boolean
  /** Whether what the desk does among themselves is told. */
  internal: boolean
  now: Date
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
  due: dueOf(story.request, story.times, locale, reader.now),
  sides: sidesOf(story.request, story.times, locale, reader.now),
  conclusion: conclusionOf(story.request),
  copy: copyOf(story.request),
  review: reviewOf(story.request, locale),
  questions: questionLines(story.questions),
  files: fileLines(story.files, reader, locale),
  events: story.events
    .filter(({ move }) => reader.internal || !isInternal(move))
    .map((event, index, all) => ({
      ...eventLine(event, reader, locale),
      what: wordOf(event, story.request),
      newest: index > 0 && index === all.length - 1,
    })),
  refusals: story.refusals.map((refusal) => ({
    ...refusalLine(refusal, locale),
    files: fileLines(refusalFiles(story), reader, locale),
  })),
})

/** The document that was signed. That of a part comes with the answer to the rest. */
const refusalFiles = ({ events }: Story) => events.findLast(({ move }) => move === 'refuse')?.files ?? []

export const stateOf = ({ status, resolution }: Pick<PressRequest, 'status' | 'resolution'>) =>
  resolution ? `requests.resolution.${resolution}` : `requests.status.${status}`

/** For the desk it has not come to where nobody has seen it. */
export const deskStateOf = (request: Pick<PressRequest, 'status' | 'resolution'>) =>
  request.status === 'received' ? 'requests.desk.status.received' : stateOf(request)

/** The purpose of an interview, then the questions; a lone one has no number. */
export function questionLines(questions: Question[]) {
  const several = questions.filter(({ seq }) => seq > 0).length > 1
  return questions.map(({ seq, text }) => ({
    label: seq === 0 ? 'requests.purpose' : several ? 'requests.question.numbered' : 'requests.question',
    number: seq,
    text,
  }))
}

type Downloads = Pick<StoryReader, 'under' | 'scanning'>

export const fileLines = (files: HeldFile[], { under, scanning }: Downloads, locale: Locale) =>
  files.map((file) => fileLine(file, under, scanning, locale))

/** What came by telephone was not received by the portal; a time is counted anew for one reason or the other. */
function wordOf({ move, details }: RequestEvent, { recordedBy }: PressRequest) {
  if (move === 'submit' && recordedBy !== null) return 'requests.event.record'
  if (move === 'clock_moved' && details.cause === 'calendar') return 'requests.event.clock_moved.calendar'
  return `requests.event.${move}`
}

const eventLine = (event: Story['events'][number], reader: StoryReader, locale: Locale) => ({
  id: event.id,
  at: event.at,
  from: event.direction && `requests.message.${event.direction}`,
  // the words that the document of a refusal came with are its reason, which stands there
  body: event.move === 'refuse' ? null : event.body,
  erased: event.erasedAt !== null,
  moved: movedOf(event),
  files: fileLines(event.files, reader, locale),
})

/** From when to when, where the end of a time was moved. */
function movedOf({ details: { before, after } }: RequestEvent) {
  if (!before || !after) return null
  const told = (at: string) => formatTime(lastMinuteBefore(new Date(at)))
  return { key: 'requests.moved', values: { before: told(before), after: told(after) } }
}

function refusalLine({ signer, ...refusal }: SignedRefusal, locale: Locale) {
  const { instrument, article, textPart, reason } = refusal
  const [clause, point] = refusal.clause.split('.')
  return {
    instrument: nameOfInstrument(instrument, locale),
    article,
    clause,
    point,
    ground: groundOf(instrument, refusal.clause)?.[locale],
    textPart,
    reason,
    signer: signer && { name: signer.fullName, position: signer.position },
  }
}
