import { LOCALES, type Locale } from '../i18n'
import { ruleAt } from '../law/book'
import { instantInVietnam } from '../law/days'
import {
  email,
  oneOf,
  optional,
  phone,
  readForm,
  time,
  type Problems,
  type Raw,
  type Reader,
} from '../web/form'
import { codeFor } from './clock-rules'
import { sourceOf } from './due-page'
import { contactFields, contentFields, missingContent, withQuestions, withRules } from './form'
import { KINDS, RECORDED_CHANNELS } from './rules'

/** The Press Law of 2016 came into force: what is older is a slip of the keyboard. */
const EARLIEST = '2017-01-01T00:00'

const received: Reader<Date> = (raw) => {
  const read = time(raw)
  return 'value' in read && raw < EARLIEST ? { problem: { key: 'requests.record.too_early' } } : read
}

/** Whoever calls may give no more than a name. */
const recordFields = (agencies: readonly string[]) => ({
  channel: oneOf(RECORDED_CHANNELS),
  receivedAt: received,
  ...contentFields(agencies),
  ownDeadline: optional(time),
  ...contactFields,
  email: optional(email),
  phone: optional(phone),
  locale: oneOf(LOCALES),
})

/** @param agencies the slugs of those at whose desk one works */
export const readRecord = (body: unknown, agencies: readonly string[], now: Date, locale: Locale) =>
  withQuestions(
    withRules(readForm(body, recordFields(agencies)), (raw) => ({
      ...missingContent(raw),
      ...inTheFuture(raw, now, locale),
      ...deadlineBefore(raw),
    })),
  )

type Read = Extract<ReturnType<typeof readRecord>, { ok: true }>
export type RecordForm = Read['values']

/** The time for the answer begins with receipt: by the law of today, or as the house has it. */
function inTheFuture({ kind: asked, receivedAt: raw = '' }: Raw, now: Date, locale: Locale): Problems {
  const at = instantInVietnam(raw)
  if (!at || at <= now) return {}
  const kind = KINDS.find((known) => known === asked)
  const rule = kind && ruleAt(codeFor({ kind, receivedAt: now }, null), now)
  const source = rule ? sourceOf(rule, locale) : ''
  if (source === '') return { receivedAt: { key: 'requests.record.future' } }
  return { receivedAt: { key: 'requests.record.future.law', values: { source } } }
}

function deadlineBefore({ receivedAt = '', ownDeadline = '' }: Raw): Problems {
  const [from, to] = [instantInVietnam(receivedAt), instantInVietnam(ownDeadline)]
  return from && to && to <= from ? { ownDeadline: { key: 'requests.record.deadline_before' } } : {}
}
