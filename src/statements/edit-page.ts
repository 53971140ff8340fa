import { nameOf } from '../agencies/page'
import type { Agency } from '../agencies/queries'
import type { Figure } from '../files/figures'
import { ACCEPT_IMAGES } from '../files/media-types'
import { translate, type Locale } from '../i18n'
import type { Case } from '../spokespeople/case-queries'
import type { Appointment } from '../spokespeople/queries'
import type { Problems, Raw } from '../web/form'
import * as rules from './rules'
import type { Revision } from './text-queries'

export interface Form {
  /** Where the form goes. */
  action: string
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
  /** Null before there is anything to add an image to. */
  images?: Images | null
}

interface Images {
  figures: Figure[]
  /** Where an image goes. */
  action: string
  /** Whether one that was sent is gone. */
  lost: boolean
}

const EMPTY: Raw = {
  kind: 'press_release',
  form: 'posting',
  occasion: 'voluntary',
  changeKind: 'correction',
  version: '0',
}

/** views/statements/edit.hbs */
export const editPage = (
  { action, agencies, appointments, cases, about, revising, rejectedBecause, key, images }: Form,
  locale: Locale,
  raw: Raw = EMPTY,
  problems: Problems = {},
  theirs: Revision[] | null = null,
) => ({
  fieldWords: ['statements.edit'],
  title: revising ? 'statements.edit.revise_title' : 'statements.edit.title',
  back: backFrom(action),
  action,
  revising,
  key: raw['key'] || key,
  rejectedBecause,
  theirs,
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
  images: images && { ...images, full: rules.isFullOfImages(images.figures.length), accept: ACCEPT_IMAGES },
  raw,
  problems,
})

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
