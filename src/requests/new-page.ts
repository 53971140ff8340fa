import { nameOf } from '../agencies/page'
import { ACCEPT } from '../files/media-types'
import type { Locale } from '../i18n'
import { printed } from '../statements/numbers'
import type { PublicStatement } from '../statements/queries'
import type { Problems, Raw } from '../web/form'
import { LONGEST_SUBJECT, QUESTIONS } from './form'
import type { Askable } from './queries'
import { KINDS } from './rules'

interface Asking {
  agencies: Askable[]
  /** Of the form that is shown: sent twice, it is one request. */
  key: string
  /** Until contacts are erased, see deps.ts. */
  contactMonths: number
}

/** What was sent with a form that is shown again. */
export interface Again {
  raw?: Raw
  problems?: Problems
  /** More boxes for questions were asked for. */
  more?: boolean
  /** Files came with it: a browser does not choose them again by itself. */
  files?: boolean
}

/** views/requests/new.hbs; the trap is emptied, so that who fell into it by mistake gets out. */
export const newPage = ({ agencies, key, contactMonths }: Asking, locale: Locale, again: Again = {}) => ({
  title: 'requests.new.title',
  ...askedFields(again),
  key,
  contactMonths,
  agencies: agencyOptions(agencies, locale, again.raw?.['agency']),
})

export const agencyOptions = (agencies: readonly Askable[], locale: Locale, chosen = '') =>
  agencies.map((agency) => ({
    value: agency.slug,
    name: nameOf(agency, locale),
    selected: agency.slug === chosen,
  }))

/** What the public form and the desk's own both have. */
export const askedFields = ({ raw = {}, problems = {}, more = false, files = false }: Again) => ({
  fieldWords: ['requests'],
  raw,
  problems,
  accept: ACCEPT,
  again: files,
  kinds: KINDS.map((value) => ({
    value,
    label: `requests.kind.${value}`,
    selected: value === raw['kind'],
  })),
  questions: questionBoxes(raw, problems, more),
  mayAdd: countOf(raw, more) < QUESTIONS.length,
})

const FIRST_BOXES = 3

/** As many as were filled in, three at least, and three more when they were asked for. */
function countOf(raw: Raw, more: boolean): number {
  const filled = QUESTIONS.findLastIndex((name) => raw[name]) + 1
  const shown = Math.max(FIRST_BOXES, filled)
  return Math.min(QUESTIONS.length, shown + (more ? FIRST_BOXES : 0))
}

const questionBoxes = (raw: Raw, problems: Problems, more: boolean) =>
  QUESTIONS.slice(0, countOf(raw, more)).map((name, index) => ({
    name,
    number: index + 1,
    value: raw[name] ?? '',
    problem: problems[name],
    optional: index > 0,
  }))

/** What a request about a statement begins with; the journalist may change it. */
export const subjectOf = ({ title, number, symbol }: PublicStatement): string =>
  (number !== null && symbol !== null ? `${printed(number, symbol)}: ${title}` : title).slice(
    0,
    LONGEST_SUBJECT,
  )
