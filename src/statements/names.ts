import { translate, type Locale } from '../i18n'
import { formatDay } from '../i18n/dates'
import type { Day } from '../law/days'
import { numberOf } from './numbers'

interface Numbered {
  number: number | null
  symbol: string | null
  issuedOn: Day | null
}

/** What a statement is called that was taken off for good: its number and its day, and no word of its own. */
export function nameOfRemoved(document: Numbered, locale: Locale): string {
  const [number, { issuedOn }] = [numberOf(document), document]
  const known = [
    number && translate(locale, 'statements.number', { number }),
    issuedOn && translate(locale, 'statements.removed.day', { day: formatDay(issuedOn) }),
  ].filter(Boolean)
  return known.length > 0
    ? translate(locale, 'statements.removed.named', { name: known.join(', ') })
    : translate(locale, 'statements.removed.unnamed')
}
