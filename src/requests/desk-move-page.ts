import type { Locale } from '../i18n'
import type { Raw } from '../web/form'
import { lacksCopy } from './clock-rules'
import type { Desk } from './desk-held'
import type { Opened } from './desk-work-page'
import { keyIn } from './form'
import { copyHelp } from './mark-page'
import { mayAskReview } from './mark-rules'
import type { PressRequest } from './queries'
import { refusalLawAt } from './refusal-rules'
import { isReply, needs, stepOf, type DeskMove } from './rules'

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

/** Of views/requests/desk-show.hbs: the form of the move that was chosen. */
export function openedForm(
  desk: Desk,
  offered: readonly DeskMove[],
  locale: Locale,
  { move, raw = {} }: Opened,
  newKey: () => string,
) {
  if (!move || !offered.includes(move) || isAtOnce(move)) return null
  return openForm(desk, move, locale, { ...raw, key: keyIn(raw) ?? newKey() })
}

/** The one that is waited for, what else goes on with it, and how else it can end. */
export const movesOf = (offered: DeskMove[], newKey: () => string) => {
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
const openForm = ({ grounds, signers, now, story }: Desk, move: DeskMove, locale: Locale, raw: Raw) => ({
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
  ...lawParts(now, locale),
  ...markParts(story.request, move, now, locale),
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

/** Which law the form offers the grounds of, and what asks for a reason. */
function lawParts(now: Date, locale: Locale) {
  const { source, reason } = refusalLawAt(now, locale)
  return {
    law: { key: 'requests.desk.ground.law', values: { source } },
    reasonOptional: reason === null,
    duty: reason && { key: 'requests.desk.reason.law', values: { source: reason } },
  }
}

/** What the answer says beside its words, where the law asks for it. */
const markParts = (request: PressRequest, move: DeskMove, now: Date, locale: Locale) => ({
  review: move === 'answer' && mayAskReview(request, now),
  copy: isReply(move) && lacksCopy(request) ? copyHelp(request, locale) : null,
})
