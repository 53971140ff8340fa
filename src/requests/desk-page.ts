import type { Actor } from '../actor'
import { nameOf } from '../agencies/page'
import type { Agency } from '../agencies/queries'
import type { Locale } from '../i18n'
import type { Ground } from '../law/refusals'
import type { Appointment } from '../spokespeople/queries'
import type { Raw } from '../web/form'
import type { Pager } from '../web/pager'
import type { OpenedContact } from './contact'
import type { Listed, Shown } from './desk-queries'
import { handedBack, stateOf, storyPage, type Typed } from './page'
import { DESK_MOVES, needs, stepOf, whyNotMove, type Move } from './rules'
import type { Story } from './story'

/** The last part of each move's address. */
export const PATHS: Partial<Record<Move, string>> = {
  acknowledge: 'tiep-nhan',
  start: 'xu-ly',
  ask: 'hoi-lai',
  answer: 'tra-loi',
  answer_partly: 'tra-loi-mot-phan',
  refuse: 'tu-choi',
  not_held: 'khong-co',
  not_competent: 'khong-thuoc-tham-quyen',
}

/** Never by the code: that is half of what a journalist opens the request with. */
export const addressOf = ({ id }: { id: string }) => `/noi-bo/yeu-cau/${id}`

const FILTERS = [
  { value: '', label: 'requests.desk.all' },
  { value: 'mo', label: 'requests.desk.open' },
  { value: 'dong', label: 'requests.desk.closed' },
]

/** views/requests/desk-list.hbs */
export const deskListPage = (
  rows: Listed[],
  agencies: Agency[],
  shown: Shown,
  pager: Pager,
  locale: Locale,
) => ({
  title: 'requests.desk.title',
  filters: FILTERS.map(({ value, label }) => ({
    label,
    href: `/noi-bo/yeu-cau${value && `?trang-thai=${value}`}`,
    current: value === shown,
  })),
  rows: rows.map((row) => ({
    ...row,
    href: addressOf(row),
    agency: nameOf(
      agencies.find(({ id }) => id === row.agencyId)!,
      locale,
    ),
    state: stateOf(row),
  })),
  pager,
})

export interface Desk {
  story: Story
  contact: OpenedContact
  grounds: readonly Ground[]
  signers: Appointment[]
}

/** The form that is open, with what was typed into it. */
interface Opened extends Typed {
  move: Move | undefined
}

/** views/requests/desk-show.hbs */
export function deskShowPage(desk: Desk, by: Actor, locale: Locale, { move, ...typed }: Opened) {
  const offered = DESK_MOVES.filter((each) => whyNotMove(desk.story.request, each, by) === null)
  const opened = move && offered.includes(move) && !isAtOnce(move)
  return {
    title: 'requests.desk.show.title',
    ...storyPage(desk.story, locale),
    contact: desk.contact,
    action: addressOf(desk.story.request),
    moves: offered.map(moveLine),
    open: opened ? openForm(desk, move, locale, typed.raw) : null,
    problems: typed.problems ?? {},
    fieldWords: ['requests.desk'],
    why: typed.why,
    typed: handedBack(typed, 'message', 'part', 'reason'),
  }
}

/** Nothing has to be typed for it, so it has no form to open. */
const isAtOnce = (move: Move) => stepOf(move).needs.length === 0

const moveLine = (move: Move) => ({
  label: `requests.move.${move}`,
  slug: PATHS[move],
  atOnce: isAtOnce(move),
})

/** A form needs all its parts: without somebody to sign, a refusal cannot be written. */
const openForm = ({ grounds, signers }: Desk, move: Move, locale: Locale, raw: Raw = {}) => ({
  label: `requests.move.${move}`,
  help: `requests.help.${move}`,
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
