import { LOCALES } from '../i18n'
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
import { contactFields, contentFields, missingContent, withQuestions, withRules } from './form'
import { RECORDED_CHANNELS } from './rules'

/** The Press Law of 2016 came into force: what is older is a slip of the keyboard. */
const EARLIEST = '2017-01-01T00:00'

const until =
  (now: Date): Reader<Date> =>
  (raw) => {
    const read = time(raw)
    if (!('value' in read)) return read
    if (read.value > now) return { problem: { key: 'requests.record.future' } }
    return raw < EARLIEST ? { problem: { key: 'requests.record.too_early' } } : read
  }

/** Whoever calls may give no more than a name. */
const recordFields = (agencies: readonly string[], now: Date) => ({
  channel: oneOf(RECORDED_CHANNELS),
  receivedAt: until(now),
  ...contentFields(agencies),
  ownDeadline: optional(time),
  ...contactFields,
  email: optional(email),
  phone: optional(phone),
  locale: oneOf(LOCALES),
})

/** @param agencies the slugs of those at whose desk one works */
export const readRecord = (body: unknown, agencies: readonly string[], now: Date) =>
  withQuestions(
    withRules(readForm(body, recordFields(agencies, now)), (raw) => ({
      ...missingContent(raw),
      ...deadlineBefore(raw),
    })),
  )

type Read = Extract<ReturnType<typeof readRecord>, { ok: true }>
export type RecordForm = Read['values']

function deadlineBefore({ receivedAt = '', ownDeadline = '' }: Raw): Problems {
  const [from, to] = [instantInVietnam(receivedAt), instantInVietnam(ownDeadline)]
  return from && to && to <= from ? { ownDeadline: { key: 'requests.record.deadline_before' } } : {}
}
