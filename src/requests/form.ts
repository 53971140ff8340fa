import {
  email,
  line,
  oneOf,
  optional,
  phone,
  readForm,
  text,
  time,
  isUuid,
  uuid,
  type Problems,
  type Raw,
  type Reader,
  type Values,
  type Wrong,
} from '../web/form'
import { isByLetter, KINDS, type Kind } from './rules'

const comingAfter =
  (now: Date): Reader<Date> =>
  (raw) => {
    const read = time(raw)
    return 'value' in read && read.value <= now ? { problem: { key: 'problem.past' } } : read
  }

/** Nobody sees this field, so nobody but a program fills it in. */
const trap: Reader<null> = (raw) =>
  raw === '' ? { value: null } : { problem: { key: 'requests.problem.trap' } }

/** One for each form shown: however often it is sent, it is one request. */
export const formKey: Reader<string> = (raw) =>
  'value' in uuid(raw) ? { value: raw } : { problem: { key: 'requests.problem.key' } }

export const LONGEST_SUBJECT = 200
const LONGEST_QUESTION = 10_000

/** One after another, each in a field of its own; those left empty are no questions. */
export const QUESTIONS = [
  ...(['question1', 'question2', 'question3', 'question4', 'question5'] as const),
  ...(['question6', 'question7', 'question8', 'question9', 'question10'] as const),
] as const

const question: Reader<string | null> = optional(text({ max: LONGEST_QUESTION }))
const questions = Object.fromEntries(QUESTIONS.map((name) => [name, question])) as Record<
  (typeof QUESTIONS)[number],
  typeof question
>

/** What is asked, by whatever way it came. @param agencies the slugs of those that can be asked */
export const contentFields = (agencies: readonly string[]) => ({
  key: formKey,
  agency: oneOf(agencies),
  kind: oneOf(KINDS),
  documentNo: optional(line({ max: 100 })),
  subject: line({ max: LONGEST_SUBJECT }),
  purpose: optional(text({ max: 2000 })),
  ...questions,
})

/** Who asks, by whatever way it came; how they are reached is for the form to say. */
export const contactFields = {
  name: line({ max: 120 }),
  outlet: line({ max: 200 }),
  pressCard: optional(line({ max: 100 })),
  introduction: optional(line({ max: 200 })),
}

const newFields = (agencies: readonly string[], now: Date) => ({
  trap,
  ...contentFields(agencies),
  ownDeadline: optional(comingAfter(now)),
  ...contactFields,
  email,
  phone,
})

type Asked<T> = Omit<T, (typeof QUESTIONS)[number]> & { questions: string[] }
export type NewForm = Asked<Values<ReturnType<typeof newFields>>>
export type Read<T> = { ok: true; values: T; raw: Raw } | Wrong

export const readNew = (body: unknown, agencies: readonly string[], now: Date): Read<NewForm> =>
  withQuestions(
    withRules(readForm(body, newFields(agencies, now)), (raw) => ({
      ...missingContent(raw),
      ...missingAccreditation(raw),
    })),
  )

/** Rules that look at several fields at once, told in the order of the page. */
export function withRules<T>(form: Read<T>, rules: (raw: Raw) => Problems): Read<T> {
  const { raw } = form
  const all: Problems = { ...rules(raw), ...(form.ok ? {} : form.problems) }
  const problems: Problems = {}
  for (const name of Object.keys(raw)) if (all[name]) problems[name] = all[name]
  return Object.keys(problems).length > 0 ? { ok: false, raw, problems } : form
}

/** @returns what is wrong with the content, by the kind of the request */
export function missingContent(raw: Raw): Problems {
  const problems: Problems = {}
  // an interview is asked for with its purpose (Press Law 126/2025/QH15 article 33.1)
  if (raw['kind'] === 'interview' && raw['purpose'] === '')
    problems['purpose'] = { key: 'requests.problem.purpose' }
  if (isByLetter(raw['kind'] as Kind) && raw['documentNo'] === '')
    problems['documentNo'] = { key: 'requests.problem.document_no' }
  if (QUESTIONS.every((name) => raw[name] === '')) problems[QUESTIONS[0]] = { key: 'problem.blank' }
  return problems
}

/** The card, or the letter of introduction of who has none yet (Press Law 126/2025/QH15 article 27); a body's own letter says it too. */
function missingAccreditation(raw: Raw): Problems {
  const shown = raw['pressCard'] !== '' || raw['introduction'] !== ''
  return shown || isByLetter(raw['kind'] as Kind)
    ? {}
    : { pressCard: { key: 'requests.problem.accreditation' } }
}

type WithQuestions = Record<(typeof QUESTIONS)[number], string | null>

/** The fields that were filled in, one after another. */
export function withQuestions<T extends WithQuestions>(form: Read<T>): Read<Asked<T>> {
  if (!form.ok) return form
  const asked = QUESTIONS.flatMap((name) => form.values[name] ?? [])
  return { ...form, values: { ...form.values, questions: asked } }
}

export const readKey = (body: unknown): string | undefined => {
  const form = readForm(body, { key: formKey })
  return form.ok ? form.values.key : undefined
}

/** The button that asks for more boxes was pressed, not the one that sends. */
export const wantsMore = (body: unknown): boolean => {
  const form = readForm(body, { more: oneOf(['1']) })
  return form.ok
}

export const readFollow = (body: unknown) =>
  readForm(body, { code: line({ max: 40 }), secret: line({ max: 80 }) })

/** Null for a form that brought none that can be read. */
export const onceKey: Reader<string | null> = (raw) => ({ value: isUuid(raw) ? raw : null })

/** A form that is shown again keeps its key, if it had one. */
export const keyIn = ({ key = '' }: Raw): string | null => (isUuid(key) ? key : null)

/** What the journalist's words are: an answer to what was asked, or something of their own accord. */
const SAYINGS = ['reply', 'write'] as const

export const readMessage = (body: unknown) =>
  readForm(body, { key: onceKey, saying: optional(oneOf(SAYINGS)), message: text({ max: 10_000 }) })
