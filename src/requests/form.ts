import {
  email,
  line,
  oneOf,
  optional,
  phone,
  readForm,
  text,
  time,
  uuid,
  type Form,
  type Reader,
  type Values,
} from '../web/form'
import { OFFERED_KINDS } from './rules'

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
const key: Reader<string> = (raw) =>
  'value' in uuid(raw) ? { value: raw } : { problem: { key: 'requests.problem.key' } }

export const LONGEST_SUBJECT = 200

const newFields = (agencies: readonly string[], now: Date) => ({
  key,
  trap,
  agency: oneOf(agencies),
  kind: oneOf(OFFERED_KINDS),
  subject: line({ max: LONGEST_SUBJECT }),
  purpose: optional(text({ max: 2000 })),
  question: text({ max: 10_000 }),
  ownDeadline: optional(comingAfter(now)),
  name: line({ max: 120 }),
  outlet: line({ max: 200 }),
  pressCard: line({ max: 100 }),
  email,
  phone,
})
export type NewForm = Values<ReturnType<typeof newFields>>

/** @param agencies the slugs of those that can be asked */
export const readNew = (body: unknown, agencies: readonly string[], now: Date) =>
  withPurpose(readForm(body, newFields(agencies, now)))

/** An interview is asked for with its purpose (Press Law 126/2025/QH15 article 33.1). */
function withPurpose(form: Form<ReturnType<typeof newFields>>): typeof form {
  const { raw } = form
  if (raw['kind'] !== 'interview' || raw['purpose'] !== '') return form
  const problems = {
    ...(form.ok ? {} : form.problems),
    purpose: { key: 'requests.problem.purpose' } as const,
  }
  return { ok: false, raw, problems }
}

export const readKey = (body: unknown): string | undefined => {
  const form = readForm(body, { key })
  return form.ok ? form.values.key : undefined
}

export const readFollow = (body: unknown) =>
  readForm(body, { code: line({ max: 40 }), secret: line({ max: 80 }) })

export const readReply = (body: unknown) => readForm(body, { message: text({ max: 10_000 }) })
