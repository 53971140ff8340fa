import { nameOf } from '../agencies/page'
import type { Agency } from '../agencies/queries'
import { translate, type Locale } from '../i18n'
import type { Case } from '../spokespeople/case-queries'
import type { Appointment } from '../spokespeople/queries'
import type { Lost } from '../texts/word'
import type { Problems, Raw } from '../web/form'
import type { Attached } from './attachments/edit-attached-page'
import { mannersCited } from './law-cited'
import { savedBesideTyped, type remarksBeside } from './review/beside-page'
import * as rules from './rules'
import type { Revision } from './text-queries'
import { placeOf, type copyLine } from './writing/copy-page'
import { hintsOf } from './writing/hint-page'
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
export const editPage = (
  { action, agencies, appointments, cases, about, revising, rejectedBecause, key, attached, ...form }: Form,
  locale: Locale,
  raw: Raw = EMPTY,
  problems: Problems = {},
  { theirs = null, shut = false, made, preview, brought, keptAt = null }: More = {},
) => ({
  fieldWords: ['statements.edit', 'writing.field'],
  title: revising ? 'statements.edit.revise_title' : 'statements.edit.title',
  heading: revising ? null : headingOf(raw, locale),
  back: backFrom(action),
  action,
  ...{
    copy: form.copy,
    restored: form.restored ?? false,
    copies: form.copies ?? [],
    copyAction: placeOf(form.at),
    keptAt,
    // 'base' is the frame's: every address on the page begins with it
    textBase: raw['base'] ?? '',
  },
  ...{ preview, brought, accept: ACCEPT_WORD },
  wordLanguages: choices(LANGUAGES, 'writing.word.into', raw['wordInto']),
  hints: preview ? { hints: [], more: 0 } : hintsOf(wordsIn(raw)),
  revising,
  key: raw['key'] || key,
  rejectedBecause,
  remarks: form.remarks,
  theirs,
  ...(shut ? SHUT : OPEN),
  made,
  compared: theirs && savedBesideTyped(theirs, raw),
  agencies: agencies.map((agency) => ({
    value: agency.id,
    name: nameOf(agency, locale),
    selected: String(agency.id) === raw['agency'],
  })),
  oneAgency: agencies.length === 1 ? agencies[0]!.id : null,
  markdown: MARKDOWN,
  english: ['titleEn', 'summaryEn', 'bodyEn'].some((field) => raw[field] || problems[field]),
  kinds: choices(rules.KINDS, 'statements.kind', raw['kind']),
  forms: choices(rules.FORMS, 'statements.form', raw['form']),
  occasions: choices(rules.OCCASIONS, 'statements.occasion', raw['occasion']),
  changeKinds: choices(rules.CHANGE_KINDS, 'statements.change', raw['changeKind']),
  ofCase: revising && about ? about.subject : null,
  cases: revising ? [] : cases.map((each) => caseChoice(each, agencies, locale, raw)),
  speakers: appointments.map((each) => ({
    value: each.id,
    name: speakerName(each, agencies, locale),
    selected: each.id === raw['speaker'],
  })),
  attached,
  mannersCited: mannersCited(form.now, locale),
  englishOf: form.englishOf,
  raw,
  problems,
})

/** Named by the kind, where that is known. */
function headingOf(raw: Raw, locale: Locale) {
  const kind = rules.KINDS.find((each) => each === raw['kind'])
  if (!kind) return null
  const name = translate(locale, `statements.kind.${kind}`)
  return { key: 'statements.edit.kind_title', values: { kind: name[0]!.toLowerCase() + name.slice(1) } }
}

/** What is said of a text that stands beside the typed one. */
const OPEN = { theirTitle: 'statements.edit.theirs', theirHelp: 'statements.edit.theirs.help' }
const SHUT = { theirTitle: 'statements.edit.shut', theirHelp: 'statements.edit.shut.help' }

/** A new draft is left for the list, another for its page. */
const backFrom = (action: string) =>
  action.endsWith('/sua')
    ? { href: action.slice(0, -'/sua'.length), label: 'statements.edit.back' }
    : { href: action, label: 'statements.desk.back' }

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

/** Where one writes for several agencies, each speaker with theirs. */
function speakerName(appointment: Appointment, agencies: Agency[], locale: Locale) {
  const { fullName, position, agencyId, caseSubject } = appointment
  const bound = caseSubject && translate(locale, 'statements.edit.speaker.bound', { case: caseSubject })
  return [fullName, position, agencyName(agencyId, agencies, locale), bound].filter(Boolean).join(', ')
}

const agencyName = (agencyId: number, agencies: Agency[], locale: Locale) => {
  const agency = agencies.length > 1 && agencies.find(({ id }) => id === agencyId)
  return agency ? nameOf(agency, locale) : null
}

const caseChoice = ({ id, agencyId, subject }: Case, agencies: Agency[], locale: Locale, raw: Raw) => ({
  value: id,
  name: [subject, agencyName(agencyId, agencies, locale)].filter(Boolean).join(', '),
  selected: id === raw['case'],
})

const choices = (values: readonly string[], words: string, chosen: string | undefined) =>
  values.map((value) => ({ value, label: `${words}.${value}`, selected: value === chosen }))
