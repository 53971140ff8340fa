import type { Actor } from '../actor'
import { nameOf } from '../agencies/page'
import type { Agency } from '../agencies/queries'
import type { Locale, MessageKey } from '../i18n'
import type { Ground } from '../law/refusals'
import type { Appointment } from '../spokespeople/queries'
import type { Problems, Raw } from '../web/form'
import type { Pager } from '../web/pager'
import type { OpenedContact } from './contact'
import type { Listed, Shown } from './desk-queries'
import { stateOf, storyPage } from './page'
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
    href: `/noi-bo/yeu-cau/${row.publicCode}`,
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
interface Opened {
  move: Move | undefined
  raw?: Raw
  problems?: Problems
  /** Why it was too late for this form; what was typed is then handed back. */
  why?: MessageKey
}

/** views/requests/desk-show.hbs */
export const deskShowPage = (
  desk: Desk,
  by: Actor,
  locale: Locale,
  { move, raw, problems, why }: Opened,
) => ({
  title: 'requests.desk.show.title',
  ...storyPage(desk.story, locale),
  contact: desk.contact,
  action: `/noi-bo/yeu-cau/${desk.story.request.publicCode}`,
  moves: DESK_MOVES.filter((each) => whyNotMove(desk.story.request, each, by) === null).map(moveLine),
  open: move && whyNotMove(desk.story.request, move, by) === null ? openForm(desk, move, locale, raw) : null,
  problems: problems ?? {},
  fieldWords: ['requests.desk'],
  why,
  typed: why && raw ? ['message', 'part', 'reason'].flatMap((field) => raw[field] ?? []) : [],
})

const moveLine = (move: Move) => ({
  label: `requests.move.${move}`,
  slug: PATHS[move],
  atOnce: stepOf(move).needs.length === 0,
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
