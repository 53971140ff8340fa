import { translate, type Locale } from '../i18n'
import { formsAt, ruleAt } from '../law/book'
import { cited, type Citation } from '../law/citation'
import type { Form } from './rules'

/** Where the decree of that day has this form of speaking. */
export function formCited(form: Form, at: Date, locale: Locale): Citation | null {
  const found = formsAt(at).find(({ code }) => code === form)
  return found ? cited(found, locale) : null
}

/** Whatever of the law the choices of form and occasion rest on, by article. */
export function mannersCited(at: Date, locale: Locale) {
  const [forms, periodic, extraordinary] = [
    formsAt(at)[0],
    ruleAt('MONTHLY_INFO', at),
    ruleAt('INITIAL_MAJOR_EVENT', at),
  ].map((place) => place && phrase(place, locale))
  return forms && periodic && extraordinary
    ? { key: 'writing.manner.cited', values: { forms, periodic, extraordinary } }
    : null
}

const phrase = (place: { instrument: string | null; article: string | null }, locale: Locale) => {
  const found = cited({ ...place, clause: null }, locale)
  return found && translate(locale, found.key, found.values)
}
