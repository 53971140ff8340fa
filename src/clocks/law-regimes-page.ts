import type { Locale } from '../i18n'
import { formatDay } from '../i18n/dates'
import { instrumentOf, type Book } from '../law/book'
import { cited } from '../law/citation'
import type { Day } from '../law/days'
import type { Ground, StatementForm } from '../law/grounds'
import { inWords, nameIn, noteOf, rangeShown } from './law-shown-page'

type Part = Ground | StatementForm

/** Of views/law/show.hbs: what each instrument says of it, side by side, the newest first. */
export const regimesOf = (parts: readonly Part[], book: Book, today: Day, locale: Locale) =>
  [...new Set(parts.map(({ instrument }) => instrument))]
    .map((code) => instrumentOf(code, book)!)
    .toSorted((one, other) => other.from.localeCompare(one.from))
    .map((instrument) => ({
      name: nameIn(instrument, locale),
      range: rangeShown(instrument),
      note: noteOf(instrument, today),
      ...saidBy(
        parts.filter((part) => part.instrument === instrument.code),
        book,
        locale,
      ),
    }))

const saidBy = (parts: Part[], book: Book, locale: Locale) => ({
  certainties: [...new Set(parts.map(({ certainty }) => `law.certainty.${certainty}`))],
  parts: parts.map((part) => ({ text: inWords(part, locale), citation: cited(part, locale, book) })),
})

/** Since when the reason of a refusal must be stated, and what says so; before the first of them nothing did. */
export function reasonDuties(book: Book, locale: Locale) {
  const duties = book.reasonDuties
    .map((duty) => ({ duty, instrument: instrumentOf(duty.instrument, book)! }))
    .toSorted((one, other) => one.instrument.from.localeCompare(other.instrument.from))
  return {
    first: duties[0] ? formatDay(duties[0].instrument.from) : null,
    duties: duties.map(({ duty, instrument }) => ({
      text: inWords(duty, locale),
      range: rangeShown(instrument),
      citation: cited(duty, locale, book),
    })),
  }
}
