import type { Locale } from '../i18n'
import type { Day } from '../law/days'
import { day, line, oneOf, optional, readForm, uuid, type Form, type Reader, type Values } from '../web/form'
import type { Regulation } from './regulation-queries'
import { TARGET_UNITS, whyNotSet } from './target-rules'

/** Longer than any target is a slip. */
const MOST = 365

const amount: Reader<number> = (raw) =>
  /^\d{1,3}$/.test(raw) && Number(raw) >= 1 && Number(raw) <= MOST
    ? { value: Number(raw) }
    : { problem: { key: 'agencies.target.problem.amount', values: { most: MOST } } }

const fields = {
  key: optional(uuid),
  code: line({ max: 60 }),
  amount,
  unit: oneOf(TARGET_UNITS),
  regulation: uuid,
  from: day,
  /** Its last day, where it has one. */
  until: optional(day),
}
export type TargetForm = Values<typeof fields>

interface Around {
  /** Of the agency: a target stands in one of them. */
  regulations: readonly Regulation[]
  today: Day
  locale: Locale
}

export function readTarget(body: unknown, { regulations, today, locale }: Around): Form<typeof fields> {
  const form = readForm(body, fields)
  if (!form.ok) return form
  const regulation = regulations.find(({ id }) => id === form.values.regulation)
  const problems = regulation
    ? whyNotSet(form.values, regulation, today, locale)
    : { regulation: { key: 'problem.choose' as const } }
  return Object.keys(problems).length > 0 ? { ok: false, raw: form.raw, problems } : form
}

/** The day with which a target ends. */
export const readEnd = (body: unknown) => readForm(body, { last: day })
