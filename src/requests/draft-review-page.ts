import { nameOf } from '../agencies/page'
import { ACCEPT } from '../files/media-types'
import type { Locale, MessageKey } from '../i18n'
import { instantInVietnam } from '../law/days'
import type { Problem, Problems, Raw } from '../web/form'
import { problemsIn, unfinished } from './draft-form'
import { draftAt } from './draft-page'
import { before, fieldsOf, LAST_NUMBER, REVIEW, STEPS, stepsOf, type Step } from './draft-rules'
import { QUESTIONS } from './form'
import type { Askable } from './queries'
import { KINDS } from './rules'

interface Reviewed {
  id: string
  raw: Raw
  agencies: readonly Askable[]
  /** Of the answers, whether or not anybody tried to send them. */
  missing: Problems
  contactMonths: number
}

interface Refused {
  problems?: Problems
  /** Files came with it: a browser does not choose them again by itself. */
  files?: boolean
}

/** views/requests/draft-review.hbs */
export const reviewPage = (
  reviewed: Reviewed,
  locale: Locale,
  { problems = {}, files = false }: Refused = {},
) => {
  const { id, raw, missing, contactMonths } = reviewed
  const steps = unfinished(raw, missing)
  return {
    title: 'requests.draft.review',
    fieldWords: ['requests'],
    problems,
    number: LAST_NUMBER,
    of: LAST_NUMBER,
    back: { href: draftAt(id, before(REVIEW, raw)!), label: 'requests.draft.back' },
    unfinished: steps.map((step) => ({ label: titleOf(step), href: changeOf(id, step) })),
    isReady: steps.length === 0,
    groups: stepsOf(raw).map((step) => ({
      label: titleOf(step),
      href: changeOf(id, step),
      rows: rowsOf(step, reviewed, locale),
    })),
    action: draftAt(id, 'gui'),
    ...{ contactMonths, accept: ACCEPT, again: files },
  }
}

const titleOf = (step: Step) => `requests.draft.${STEPS[step].page}` as MessageKey

const changeOf = (id: string, step: Step) => `${draftAt(id, step)}?sua=1`

function rowsOf(step: Step, { id, raw, agencies, missing }: Reviewed, locale: Locale) {
  const problems = problemsIn(step, raw, missing)
  return fieldsOf(step, raw)
    .filter((field) => raw[field] || problems[field] || !isQuestion(field))
    .map((field) => ({
      name: field,
      label: `requests.${snake(field)}`,
      // what is right is changed with its step, what is wrong at its place
      href: problems[field] ? `${changeOf(id, step)}#${field}` : null,
      ...shown(field, raw[field] ?? '', agencies, locale),
      ...stateOf(raw[field], problems[field]),
    }))
}

const isQuestion = (field: string) => (QUESTIONS as readonly string[]).includes(field)
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const isKind = (value: string) => (KINDS as readonly string[]).includes(value)

/** As a reader would say it: a name for a slug, a kind in words, a time that can be read. */
function shown(field: string, value: string, agencies: readonly Askable[], locale: Locale) {
  if (field === 'agency') {
    const agency = agencies.find(({ slug }) => slug === value)
    return { text: agency ? nameOf(agency, locale) : '' }
  }
  if (field === 'kind') return { word: isKind(value) && `requests.kind.${value}` }
  const at = field === 'ownDeadline' ? instantInVietnam(value) : null
  return at ? { at } : { text: value }
}

/** What is missing is said at its place; what was left out on purpose too. */
const stateOf = (value = '', problem: Problem | undefined) => ({
  problem: value === '' ? undefined : problem,
  empty: value === '' && (problem ? 'requests.draft.missing' : 'requests.draft.left_out'),
})
