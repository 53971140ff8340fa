import {
  line,
  oneOf,
  optional,
  readForm,
  text,
  time,
  uuid,
  whole,
  type Problems,
  type Raw,
  type Reader,
  type Values,
} from '../web/form'
import type { Document } from './document-queries'
import type { Edition } from './edition-queries'
import { CHANGE_KINDS, FORMS, KINDS, OCCASIONS } from './rules'
import type { Revision } from './text-queries'

export const LONGEST_BODY = 100_000

const agency: Reader<number> = (raw) =>
  raw === '' ? { problem: { key: 'statements.edit.agency.missing' } } : whole({ max: 2 ** 30 })(raw)

const draftFields = {
  agency,
  kind: oneOf(KINDS),
  form: oneOf(FORMS),
  occasion: oneOf(OCCASIONS),
  case: optional(uuid),
  speaker: optional(uuid),
  titleVi: line({ max: 300 }),
  summaryVi: optional(text({ max: 1000 })),
  bodyVi: text({ max: LONGEST_BODY }),
  titleEn: optional(line({ max: 300 })),
  summaryEn: optional(text({ max: 1000 })),
  bodyEn: optional(text({ max: LONGEST_BODY })),
  /** Ticked: the English text still says what the changed Vietnamese says. */
  englishHolds: optional(oneOf(['yes'])),
  changeKind: optional(oneOf(CHANGE_KINDS)),
  changeNote: optional(text({ max: 500 })),
  changeNoteEn: optional(text({ max: 500 })),
  version: whole({ max: 2 ** 30 }),
  key: optional(uuid),
}
export type DraftForm = Values<typeof draftFields>

/** All that stands in a form, right or wrong. */
export const rawIn = (body: unknown): Raw => readForm(body, draftFields).raw

/** @param revising whether it stands over a page that is already public: then readers are told what changed */
export function readDraft(body: unknown, revising: boolean) {
  const form = readForm(body, draftFields)
  const problems = { ...(form.ok ? {} : form.problems), ...(form.ok ? missing(form.values, revising) : {}) }
  return Object.keys(problems).length > 0 ? { ok: false as const, raw: form.raw, problems } : form
}

const blank = { key: 'problem.blank' } as const

/** An English text has a title and a body, or is not there at all. */
function missing(
  { titleEn, bodyEn, summaryEn, changeKind, changeNote, changeNoteEn }: DraftForm,
  revising: boolean,
): Problems {
  const english = titleEn !== null || bodyEn !== null || summaryEn !== null
  return {
    ...(english && titleEn === null && { titleEn: { key: 'statements.edit.english.no_title' } as const }),
    ...(english && bodyEn === null && { bodyEn: { key: 'statements.edit.english.no_body' } as const }),
    ...(revising && changeKind === null && { changeKind: { key: 'problem.choose' } as const }),
    ...(revising &&
      (changeKind !== 'minor' || changeNoteEn !== null) &&
      changeNote === null && { changeNote: blank }),
  }
}

/** The stored text, as the form sends it. */
export function rawOf(document: Document, edition: Edition, texts: Revision[]): Raw {
  const [vi, en] = (['vi', 'en'] as const).map((locale) => texts.find((text) => text.locale === locale))
  return {
    agency: String(document.agencyId),
    kind: document.kind,
    form: document.form,
    occasion: document.occasion,
    case: document.caseId ?? '',
    speaker: edition.speakerAppointmentId ?? '',
    changeKind: edition.changeKind,
    changeNote: edition.changeNote ?? '',
    changeNoteEn: edition.changeNoteEn ?? '',
    version: String(edition.lockVersion),
    titleVi: vi?.title ?? '',
    summaryVi: vi?.summary ?? '',
    bodyVi: vi?.bodyMd ?? '',
    titleEn: en?.title ?? '',
    summaryEn: en?.summary ?? '',
    bodyEn: en?.bodyMd ?? '',
    englishHolds: en?.stillHolds ? 'yes' : '',
  }
}

const version = { version: whole({ max: 2 ** 30 }) }
export const readVersion = (body: unknown) => readForm(body, version)

const reasonFields = { ...version, reason: text({ min: 10, max: 1000 }) }
export type ReasonForm = Values<typeof reasonFields>
export const readReason = (body: unknown) => readForm(body, reasonFields)

/** Told to readers, in English too where it was written. */
const withdrawalFields = { ...reasonFields, reasonEn: optional(text({ min: 10, max: 1000 })) }
export type WithdrawalForm = ReasonForm & { reasonEn?: string | null }
export const readWithdrawal = (body: unknown) => readForm(body, withdrawalFields)

/** The content that was read, as the page of the question names it: nobody decides on what they were not shown. */
const content: Reader<string> = (raw) =>
  /^[0-9a-f]{64}$/.test(raw) ? { value: raw } : { problem: { key: 'review.why.unread' } }
const asRead = { content }
/** An action without a page names none. */
interface AsRead {
  content?: string | null
}

const countersignFields = { ...version, ...asRead }
export const readCountersign = (body: unknown) => readForm(body, countersignFields)

/** A number that a paper register gave it. */
const MOST_NUMBERS = 99_999
const registered: Reader<number> = (raw) => {
  const number = /^\d{1,6}$/.test(raw) ? Number(raw) : 0
  return number >= 1 && number <= MOST_NUMBERS
    ? { value: number }
    : { problem: { key: 'statements.number.problem', values: { most: MOST_NUMBERS } } }
}
const tick = optional(oneOf(['yes']))
const numbered = { number: optional(registered), numberSure: tick, numberAnew: tick }
/** Without one, the next is taken. */
export interface Numbered {
  number?: number | null
  /** Ticked: it is far from the last one, and so it stands in the paper register. */
  numberSure?: string | null
  /** Ticked: it has a number of another year, which is given up. */
  numberAnew?: string | null
}

const urgentFields = { ...reasonFields, ...numbered, ...asRead }
export type UrgentForm = ReasonForm & Numbered & AsRead
export const readUrgent = (body: unknown) => readForm(body, urgentFields)

/** To the minute, as it is shown: nobody could read seconds back. */
const FIRST_YEAR = 1945
const LAST_YEAR = 2100
const hour: Reader<Date> = (raw) => {
  const [, year, seconds = ''] = /^(\d{4})-\d\d-\d\dT\d\d:\d\d(:\d\d(?:\.\d+)?)?$/.exec(raw) ?? []
  if (year && (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR))
    return { problem: { key: 'statements.hour.range', values: { last: LAST_YEAR } } }
  return /[1-9]/.test(seconds) ? { problem: { key: 'statements.hour.seconds' } } : time(raw)
}

const approvalFields = {
  ...version,
  when: oneOf(['now', 'later']),
  publishAt: optional(hour),
  /** The hour as it was read back. */
  hour: optional(line({ max: 30 })),
  ...numbered,
  ...asRead,
}
export type ApprovalForm = Omit<Values<typeof approvalFields>, keyof Numbered | 'content' | 'hour'> &
  Numbered &
  AsRead

/** Whether whoever typed an hour has seen it as everybody will. */
export const isReadBack = ({ values, raw }: { values: { when: string }; raw: Raw }) =>
  values.when === 'now' || raw['hour'] === raw['publishAt']

export function readApproval(body: unknown) {
  const form = readForm(body, approvalFields)
  if (!form.ok || form.values.when === 'now' || form.values.publishAt !== null) return form
  return { ok: false as const, raw: form.raw, problems: { publishAt: blank } as Problems }
}
