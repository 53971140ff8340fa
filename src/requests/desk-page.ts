import type { Actor } from '../actor'
import { ACCEPT } from '../files/media-types'
import type { Locale } from '../i18n'
import type { Raw } from '../web/form'
import type { Desk } from './desk-held'
import { historyOf, workParts, type Opened } from './desk-work-page'
import { keyIn } from './form'
import { handedBack } from './page'
import { DESK_MOVES, needs, stepOf, whyNotMove, type DeskMove } from './rules'
import { isLate } from './desk-rules'
import { deskStateOf, storyPage } from './story-page'
import { runningTime } from './time-left'

/** The last part of each move's address. */
export const PATHS = {
  acknowledge: 'tiep-nhan',
  start: 'xu-ly',
  tell: 'nhan-tin',
  ask: 'hoi-lai',
  answer: 'tra-loi',
  answer_partly: 'tra-loi-mot-phan',
  not_held: 'khong-co',
  not_competent: 'khong-thuoc-tham-quyen',
  refuse: 'tu-choi',
  lapse: 'dong',
  note_withdrawal: 'ghi-nhan-rut',
} as const satisfies Record<DeskMove, string>

/** Never by the code: that is half of what a journalist opens the request with. */
export const addressOf = ({ id }: { id: string }) => `/noi-bo/yeu-cau/${id}`

/** views/requests/desk-show.hbs. @param newKey for each form: sent twice, it does one thing */
export function deskShowPage(desk: Desk, by: Actor, locale: Locale, opened: Opened, newKey: () => string) {
  const { request, clock } = desk.story
  const offered = DESK_MOVES.filter((each) => whyNotMove(request, each, by) === null)
  const { move, raw = {}, why } = opened
  const reader = { under: '/noi-bo/tep', scanning: desk.scanning, internal: true } as const
  const { events, ...story } = storyPage(desk.story, locale, reader)
  const history = historyOf(desk)
  const { status, ownDeadline } = request
  return {
    heading: request.subject,
    ...story,
    state: deskStateOf(request),
    events: events.map((event) => ({ ...event, ...history.get(event.id)! })),
    ...workParts(desk, by, opened, newKey),
    action: addressOf(request),
    back: { href: '/noi-bo/yeu-cau', label: 'requests.desk.back' },
    late: isLate(request, clock && !clock.metAt ? clock : null, desk.now),
    left: story.due && runningTime(status, story.due.isLaw, clock!.dueAt, desk.now),
    ownLeft: runningTime(status, false, ownDeadline, desk.now),
    ...movesOf(offered, newKey),
    open:
      move && offered.includes(move) && !isAtOnce(move)
        ? openForm(desk, move, locale, { ...raw, key: keyIn(raw) ?? newKey() })
        : null,
    problems: opened.problems ?? {},
    fieldWords: ['requests.desk.change', 'requests.desk', 'requests'],
    accept: ACCEPT,
    again: opened.files ?? false,
    tooLate: why,
    typed: why ? handedBack({ raw, why: why.key }, 'message', 'part', 'reason', 'note') : [],
  }
}

/** The one that is waited for, what else goes on with it, and how else it can end. */
const movesOf = (offered: DeskMove[], newKey: () => string) => {
  const lines = (those: (move: DeskMove) => boolean) =>
    offered.filter(those).map((each) => moveLine(each, newKey()))
  return {
    answer: lines((move) => move === 'answer')[0],
    moves: lines((move) => !isEnding(move)),
    endings: lines(endsOtherwise),
    seen: offered.some(isAtOnce),
  }
}

const isEnding = (move: DeskMove) => stepOf(move).to === 'closed'
const endsOtherwise = (move: DeskMove) => isEnding(move) && move !== 'answer'

/** Nothing has to be typed for it, so it has no form to open. */
const isAtOnce = (move: DeskMove) => stepOf(move).needs.length === 0

const moveLine = (move: DeskMove, key: string) => ({
  label: `requests.move.${move}`,
  slug: PATHS[move],
  atOnce: isAtOnce(move),
  key,
})

/** A form needs all its parts: without somebody to sign, a refusal cannot be written. */
const openForm = ({ grounds, signers }: Desk, move: DeskMove, locale: Locale, raw: Raw) => ({
  label: `requests.move.${move}`,
  help: `requests.help.${move}`,
  send: `requests.send.${move}`,
  final: isEnding(move),
  grave: endsOtherwise(move),
  slug: PATHS[move],
  raw,
  message: needs(move, 'message'),
  part: needs(move, 'part'),
  ground: needs(move, 'ground'),
  unsigned: needs(move, 'ground') && signers.length === 0,
  grounds: grounds.map((ground) => ({
    value: ground.code,
    name: ground[locale],
    selected: ground.code === raw['ground'],
  })),
  signers: signers.map(({ id, fullName, position }) => ({
    value: id,
    name: `${fullName}, ${position}`,
    selected: id === raw['signer'],
  })),
})
