import type { Locale } from '../i18n'
import { cite } from '../law/articles'
import { email, line, optional, phone, readForm, type Problems, type Reader } from '../web/form'
import { FACTS, type Contact } from './register-rules'
import { isOfficial } from './rules'

export interface Settings {
  /** Ends of official addresses. */
  domains: readonly string[]
  now: Date
  locale: Locale
}

const officialEmail =
  ({ domains, now, locale }: Settings): Reader<string> =>
  (raw) => {
    const read = email(raw)
    if ('problem' in read || isOfficial(read.value, domains)) return read
    const ends = domains.map((end) => `.${end}`).join(', ')
    const values = { domains: ends, ...cite('contact', now, locale) }
    return { problem: { key: 'spokespeople.problem.official_email', values } }
  }

/** Each may be left out until the appointment is published. */
export const contactFields = (settings: Settings) => ({
  position: optional(line({ max: 200 })),
  phone: optional(phone),
  officialEmail: optional(officialEmail(settings)),
})

/** What has to be there before anybody is published. */
export const missingContact = (contact: Contact, { now, locale }: Settings): Problems =>
  Object.fromEntries(
    FACTS.filter((fact) => contact[fact] === null).map((fact) => [
      fact,
      { key: 'spokespeople.problem.needed', values: cite('contact', now, locale) },
    ]),
  )

/** @param published whether every fact must be there */
export function readContact(body: unknown, settings: Settings, published: boolean) {
  const form = readForm(body, contactFields(settings))
  if (!form.ok || !published) return form
  const problems = missingContact(form.values, settings)
  return Object.keys(problems).length > 0 ? { ok: false as const, raw: form.raw, problems } : form
}
