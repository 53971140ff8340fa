import type { Locale } from '../i18n'
import { slugOf } from '../i18n/slug'
import type { Book } from '../law/book'
import type { Day } from '../law/days'
import type { Instrument } from '../law/instruments'
import { nameIn, rangeShown, standingOf } from './law-shown-page'

const STANDINGS = ['in_force', 'coming', 'ended'] as const

/** Of views/law/show.hbs: what holds today first, the newest on top. */
export const instrumentGroups = (book: Book, today: Day, locale: Locale) =>
  STANDINGS.map((standing) => ({
    label: `law.instruments.${standing}`,
    instruments: newestFirst(book.instruments)
      .filter((instrument) => standingOf(instrument, today) === standing)
      .map((instrument) => lineOf(instrument, book, locale)),
  })).filter(({ instruments }) => instruments.length > 0)

const newestFirst = (instruments: readonly Instrument[]) =>
  instruments.toSorted((one, other) => other.from.localeCompare(one.from))

const anchorOf = ({ code }: Pick<Instrument, 'code'>) => `van-ban-${slugOf(code)}`

function lineOf(instrument: Instrument, { instruments }: Book, locale: Locale) {
  const link = (other: Instrument) => ({ anchor: anchorOf(other), name: nameIn(other, locale) })
  const successor = instruments.find(({ code }) => code === instrument.successor)
  return {
    ...link(instrument),
    about: aboutOf(instrument, locale),
    range: rangeShown(instrument),
    follows: instruments.filter((other) => other.successor === instrument.code).map(link),
    followed: successor && link(successor),
    alone: instrument.until !== null && !successor,
    certainty: `law.certainty.${instrument.certainty}`,
  }
}

/** A law that is cited by its title needs it no second time. */
function aboutOf({ nameVi, titleVi, titleEn }: Instrument, locale: Locale): string | null {
  if (nameVi.startsWith(titleVi)) return null
  return locale === 'en' ? titleEn : titleVi
}
