import type { Locale, Value } from '../i18n'
import { isoInVietnam } from '../i18n/dates'
import { nameOfInstrument } from '../law/instruments'
import type { Authority, Why } from '../spokespeople/authority'

/**
 * views/partials/authority.hbs
 * @param judged whether the minute is known: of one that goes out later it is not yet
 */
export const stampOf = (authority: Authority, locale: Locale, judged = true) => ({
  ...authority.by,
  who: authority.who,
  position: authority.position,
  basis: `spokespeople.basis.${authority.basis}`,
  caseSubject: authority.caseSubject,
  validUntil: authority.validUntil,
  article: inLanguage(authority.article, locale),
  at: judged ? authority.at : null,
  directory: judged ? directoryAt(authority.at) : null,
})

/** The directory as it stood at that minute. */
const directoryAt = (at: Date) =>
  `/nguoi-phat-ngon?luc=${isoInVietnam(at).slice(0, 'YYYY-MM-DDTHH:mm'.length)}`

/** A sentence whose instrument is named in the language of the page. */
export const whyIn = ({ key, values }: Why, locale: Locale): Why => ({
  key,
  values: inLanguage(values, locale),
})

const inLanguage = <Values extends Record<string, Value>>(values: Values, locale: Locale): Values =>
  typeof values['instrument'] === 'string'
    ? { ...values, instrument: nameOfInstrument(values['instrument'], locale) }
    : values
