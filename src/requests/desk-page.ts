import type { Actor } from '../actor'
import { ACCEPT } from '../files/media-types'
import type { Locale } from '../i18n'
import type { Desk } from './desk-held'
import { movesOf, openedForm } from './desk-move-page'
import { isLate } from './desk-rules'
import { historyOf, workParts, type Opened } from './desk-work-page'
import { markForms } from './mark-page'
import { handedBack } from './page'
import { DESK_MOVES, whyNotMove } from './rules'
import { deskStateOf, storyPage } from './story-page'
import { runningTime } from './time-left'

/** Never by the code: that is half of what a journalist opens the request with. */
export const addressOf = ({ id }: { id: string }) => `/noi-bo/yeu-cau/${id}`

/** views/requests/desk-show.hbs. @param newKey for each form: sent twice, it does one thing */
export function deskShowPage(desk: Desk, by: Actor, locale: Locale, opened: Opened, newKey: () => string) {
  const { request } = desk.story
  const offered = DESK_MOVES.filter((each) => whyNotMove(request, each, by) === null)
  const reader = { under: '/noi-bo/tep', scanning: desk.scanning, internal: true, now: desk.now } as const
  const { events, ...story } = storyPage(desk.story, locale, reader)
  const history = historyOf(desk)
  const open = openedForm(desk, offered, locale, opened, newKey)
  const marks = markForms(request, desk.now, locale, opened, newKey)
  return {
    heading: request.subject,
    ...story,
    state: deskStateOf(request),
    events: events.map((event) => ({ ...event, ...history.get(event.id)! })),
    ...workParts(desk, by, opened, newKey),
    ...marks,
    // with an answer the copy is asked for in its own form
    copyForm: open?.copy ? null : marks.copyForm,
    action: addressOf(request),
    back: { href: '/noi-bo/yeu-cau', label: 'requests.desk.back' },
    ...timesLeft(desk, story.due?.isLaw ?? false),
    ...movesOf(offered, newKey),
    open,
    ...cameBack(opened),
  }
}

function timesLeft({ story: { request, times }, now }: Desk, isLaw: boolean) {
  const { status, ownDeadline } = request
  const clock = times && !times.clock.metAt ? times.clock : null
  return {
    late: isLate(request, clock, now),
    left: clock && runningTime(status, isLaw, clock.dueAt, now),
    ownLeft: runningTime(status, false, ownDeadline, now),
  }
}

const WORDS = ['message', 'part', 'reason', 'note', 'conclusionNo', 'copyNo'] as const

/** What was typed, what was wrong with it, and what is handed back because it came too late. */
const cameBack = ({ problems = {}, files = false, why, raw = {} }: Opened) => ({
  problems,
  fieldWords: ['requests.desk.change', 'requests.desk', 'requests'],
  accept: ACCEPT,
  again: files,
  tooLate: why,
  typed: why ? handedBack({ raw, why: why.key }, ...WORDS) : [],
})
