import { readForm, tidy, type Problems, type Raw, type Reader } from '../web/form'
import { fieldsOf, isAsked, STEPS, stepsOf, type Step } from './draft-rules'
import { onceKey, readNew, type NewForm, type Read } from './form'

/** What a step sent, right or wrong; a field that it did not show says nothing, nor does one that came twice. */
export const typedIn = (step: Step, body: unknown): Raw =>
  Object.fromEntries(
    sentIn(step, body).flatMap(([name, text]) => (typeof text === 'string' ? [[name, tidy(text)]] : [])),
  )

/** Which of the two was meant is not guessed. */
export const doubledIn = (step: Step, body: unknown): Problems =>
  Object.fromEntries(
    sentIn(step, body).flatMap(([name, text]) =>
      typeof text === 'string' ? [] : [[name, { key: 'problem.once' }]],
    ),
  )

function sentIn(step: Step, body: unknown): [string, unknown][] {
  const sent = (body ?? {}) as Record<string, unknown>
  return STEPS[step].fields.flatMap((name) => (Object.hasOwn(sent, name) ? [[name, sent[name]]] : []))
}

/** Of whatever step: to be handed back, or to start again with. */
export const typedAnywhere = (body: unknown): Raw =>
  Object.assign({}, ...(Object.keys(STEPS) as Step[]).map((step) => typedIn(step, body))) as Raw

/** What the review's own form sends besides files. */
export interface Sending {
  key: string
  trap: string
}

/** The draft as it would be sent now: by the same readers as the form on one page. */
export const readDraft = (
  raw: Raw,
  sending: Sending,
  agencies: readonly string[],
  now: Date,
): Read<NewForm> => readNew({ ...answersTo(raw), ...sending }, agencies, now)

/** What is not asked of this kind of request is not sent. */
const answersTo = (raw: Raw): Raw =>
  Object.fromEntries(Object.entries(raw).filter(([field]) => isAsked(field, raw)))

export const problemsOf = (form: Read<unknown>): Problems => (form.ok ? {} : form.problems)

export const problemsIn = (step: Step, raw: Raw, problems: Problems): Problems =>
  Object.fromEntries(
    fieldsOf(step, raw).flatMap((field) => (problems[field] ? [[field, problems[field]]] : [])),
  )

export const unfinished = (raw: Raw, problems: Problems): Step[] =>
  stepsOf(raw).filter((step) => Object.keys(problemsIn(step, raw, problems)).length > 0)

const word: Reader<string> = (raw) => ({ value: raw })

/** Which button was pressed, and whether the page was opened to change one answer. */
export function readTurn(body: unknown) {
  const { raw } = readForm(body, { lui: word, more: word, sua: word })
  return { back: raw['lui'] === '1', more: raw['more'] === '1', changing: raw['sua'] === '1' }
}

export const trapIn = (body: unknown): string => readForm(body, { trap: word }).raw['trap']!

/** What a link to the form already says: which agency, about which statement. */
export const readCarried = (body: unknown) => readForm(body, { 'co-quan': word, ve: word }).raw

export function readStart(body: unknown): string | null {
  const form = readForm(body, { key: onceKey })
  return form.ok ? form.values.key : null
}
