import { nameOf } from '../agencies/page'
import type { Locale, MessageKey } from '../i18n'
import type { Problems, Raw } from '../web/form'
import type { Held } from './appointment-page'
import { HERE } from './desk-page'
import { whyNotEnd } from './rules'

interface Again {
  raw?: Raw
  problems?: Problems
  /** Why it could not be done a moment ago. */
  why?: MessageKey
}

/** views/spokespeople/end.hbs: asked once, with the reason, since it cannot be taken back. */
export function endPage(
  { appointment, agency, now }: Held,
  locale: Locale,
  { raw = {}, problems = {}, why }: Again,
) {
  const values = { name: appointment.fullName, agency: nameOf(agency, locale) }
  const at = `${HERE}/${appointment.id}`
  return {
    title: null,
    fieldWords: ['spokespeople.desk'],
    message: { key: 'spokespeople.end.question', values },
    effects: [{ key: 'spokespeople.end.effect', values }, { key: 'spokespeople.end.scheduled' }],
    action: `${at}/ket-thuc`,
    back: at,
    why: why ?? whyNotEnd(appointment, now),
    raw,
    problems,
  }
}
