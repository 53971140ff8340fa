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
  changeKind: optional(oneOf(CHANGE_KINDS)),
  changeNote: optional(text({ max: 500 })),
  version: whole({ max: 2 ** 30 }),
  key: optional(uuid),
}
export type DraftForm = Values<typeof draftFields>

/** @param revising whether it stands over a page that is already public: then readers are told what changed */
export function readDraft(body: unknown, revising: boolean) {
  const form = readForm(body, draftFields)
  const problems = { ...(form.ok ? {} : form.problems), ...(form.ok ? missing(form.values, revising) : {}) }
  return Object.keys(problems).length > 0 ? { ok: false as const, raw: form.raw, problems } : form
}

const blank = { key: 'problem.blank' } as const

/** An English text has a title and a body, or is not there at all. */
function missing(
  { titleEn, bodyEn, summaryEn, changeKind, changeNote }: DraftForm,
  revising: boolean,
): Problems {
  const english = titleEn !== null || bodyEn !== null || summaryEn !== null
  return {
    ...(english && titleEn === null && { titleEn: blank }),
    ...(english && bodyEn === null && { bodyEn: blank }),
    ...(revising && changeKind === null && { changeKind: { key: 'problem.choose' } as const }),
    ...(revising && changeNote === null && { changeNote: blank }),
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
    version: String(edition.lockVersion),
    titleVi: vi?.title ?? '',
    summaryVi: vi?.summary ?? '',
    bodyVi: vi?.bodyMd ?? '',
    titleEn: en?.title ?? '',
    summaryEn: en?.summary ?? '',
    bodyEn: en?.bodyMd ?? '',
  }
}

const version = { version: whole({ max: 2 ** 30 }) }
export const readVersion = (body: unknown) => readForm(body, version)

const imageFields = { ...version, alt: line({ max: 300 }), credit: optional(line({ max: 120 })) }
export type ImageForm = Values<typeof imageFields>
export const readImage = (body: unknown) => readForm(body, imageFields)

const reasonFields = { ...version, reason: text({ min: 10, max: 1000 }) }
export type ReasonForm = Values<typeof reasonFields>
export const readReason = (body: unknown) => readForm(body, reasonFields)

const approvalFields = { ...version, when: oneOf(['now', 'later']), publishAt: optional(time) }
export type ApprovalForm = Values<typeof approvalFields>
export function readApproval(body: unknown) {
  const form = readForm(body, approvalFields)
  if (!form.ok || form.values.when === 'now' || form.values.publishAt !== null) return form
  return { ok: false as const, raw: form.raw, problems: { publishAt: blank } as Problems }
}
