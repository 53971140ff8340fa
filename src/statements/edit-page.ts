import type { Agency } from '../agencies/queries'
import type { Locale } from '../i18n'
import type { Case } from '../spokespeople/case-queries'
import type { Appointment } from '../spokespeople/queries'
import type { Lost } from '../texts/word'
import type { Problems, Raw } from '../web/form'
import type { Attached } from './attachments/edit-attached-page'
import { choices, choicesOf } from './edit-choices-page'
import { kindPage } from './kind-page'
import { followKind } from './manner-rules'
import { savedBesideTyped, type remarksBeside } from './review/beside-page'
import type { Revision } from './text-queries'
import { placeOf, type copyLine, type overtakenBy } from './writing/copy-page'
import { hintsOf, type HintLine } from './writing/hint-page'
import { wordsIn, type previewOf } from './writing/preview-page'
import { ACCEPT_WORD, LANGUAGES } from './writing/word-rules'

export interface Form {
  /** Its own page. */
  at: string
  /** Where it goes. */
  action: string
  /** Null while there is no statement yet. */
  documentId: string | null
  /** Under which id what is typed here is kept. */
  copy: string
  /** Whether it goes on with what was kept, not with what is stored. */
  restored?: boolean
  /** Others that were not saved. */
  copies?: ReturnType<typeof copyLine>[]
  agencies: Agency[]
  appointments: Appointment[]
  /** Those that it may be about. */
  cases: Case[]
  /** The one that it is about already. */
  about?: Case | null
  revising: boolean
  /** Of a form that makes a new draft. */
  key?: string
  rejectedBecause?: string | null
  /** When the edition went out that its English text is of, where the Vietnamese is newer. */
  englishOf?: Date | null
  now: Date
  /** What colleagues said of it and is not settled. */
  remarks?: ReturnType<typeof remarksBeside>
  /** Null before there is anything to add a file to. */
  attached?: Attached | null
}

/** What else an answer says. */
export interface More {
  /** What somebody else has saved since. */
  theirs?: Revision[] | null
  /** Whether nothing can be saved over that. */
  shut?: boolean
  /** The draft that this form made before. */
  made?: Made | null
  preview?: ReturnType<typeof previewOf>
  /** What came from a Word file. */
  brought?: Brought
  /** When what stands here was kept, beside the draft. */
  keptAt?: Date | null
  /** What stands here was kept before, and perhaps somebody saved something else since. */
  restored?: { at: Date; overtaken: ReturnType<typeof overtakenBy> | null }
  /** Its links to pages that have gone. */
  faded?: HintLine[]
}

export interface Made {
  href: string
  title: string
}

export interface Brought {
  name: string
  lost: Lost[]
}

export const EMPTY: Raw = {
  kind: 'press_release',
  form: 'posting',
  occasion: 'voluntary',
  changeKind: 'correction',
  version: '0',
}

/** views/statements/edit.hbs */
export function editPage(
  form: Form,
  locale: Locale,
  given: Raw = EMPTY,
  problems: Problems = {},
  more: More = {},
) {
  const { raw, followed } = followKind(given)
  const { revising, rejectedBecause, remarks, attached, englishOf, now } = form
  return {
    fieldWords: ['statements.edit', 'writing.field'],
    ...kindPage({ raw, followed, revising, now }, locale),
    back: backFrom(form.action),
    action: form.action,
    key: raw['key'] || form.key,
    ...keptOf(form, raw, problems, more),
    ...besideOf(raw, more),
    ...writingOf(raw, more),
    ...choicesOf(form, locale, raw),
    english: ['titleEn', 'summaryEn', 'bodyEn'].some((field) => raw[field] || problems[field]),
    noteInEnglish:
      ['changeNoteEn', 'titleEn'].some((field) => raw[field]) || Boolean(problems['changeNoteEn']),
    revising,
    rejectedBecause,
    remarks,
    attached,
    englishOf,
    raw,
    problems,
  }
}

/** What is typed is kept while it is typed. */
const keptOf = (form: Form, raw: Raw, problems: Problems, { keptAt = null, restored, made }: More) => ({
  copy: form.copy,
  restored: form.restored ?? false,
  filled: isFilled(form, raw, problems),
  copies: form.copies ?? [],
  copyAction: placeOf(form.at),
  previewAction: previewOn(form.documentId),
  keptAt,
  restoring: restored,
  // 'base' is the frame's: every address on the page begins with it
  textBase: raw['base'] ?? '',
  made,
})

/** What somebody else has saved. */
const besideOf = (raw: Raw, { theirs = null, shut = false }: More) => ({
  theirs,
  ...(shut ? SHUT : OPEN),
  compared: theirs && savedBesideTyped(theirs, raw),
})

/** What is said of a text that stands beside the typed one. */
const OPEN = { theirTitle: 'statements.edit.theirs', theirHelp: 'statements.edit.theirs.help' }
const SHUT = { theirTitle: 'statements.edit.shut', theirHelp: 'statements.edit.shut.help' }

/** With more than what is stored: no script puts other words over it. */
const isFilled = (
  { documentId, restored }: Pick<Form, 'documentId' | 'restored'>,
  raw: Raw,
  problems: Problems,
) =>
  Boolean(restored) ||
  Object.keys(problems).length > 0 ||
  (documentId === null && ['titleVi', 'summaryVi', 'bodyVi', 'titleEn', 'bodyEn'].some((field) => raw[field]))

/** A new draft is left for the list, another for its page. */
const backFrom = (action: string) =>
  action.endsWith('/sua')
    ? { href: action.slice(0, -'/sua'.length), label: 'statements.edit.back' }
    : { href: action, label: 'statements.desk.back' }

/** Where what is typed is shown as readers will see it; the links that they have already are known there. */
const previewOn = (documentId: string | null) =>
  `/noi-bo/thong-cao/xem-truoc${documentId === null ? '' : `?cua=${documentId}`}`

/** What richtext.ts reads. */
const MARKDOWN = [
  ['**chữ**', 'bold'],
  ['*chữ*', 'italic'],
  ['## Đề mục', 'heading'],
  ['- việc thứ nhất', 'list'],
  ['1. việc thứ nhất', 'numbered'],
  ['> lời người nói', 'quote'],
  ['[chữ](https://…)', 'link'],
].map(([code, does]) => ({ code, does: `statements.edit.markdown.${does}` }))

/** Preview, hints, a Word file. */
const writingOf = (raw: Raw, { preview, brought, faded }: More) => ({
  preview,
  brought,
  accept: ACCEPT_WORD,
  wordLanguages: choices(LANGUAGES, 'writing.word.into', raw['wordInto']),
  hints: preview ? { hints: [], more: 0 } : hintsOf(wordsIn(raw), faded),
  markdown: MARKDOWN,
})
