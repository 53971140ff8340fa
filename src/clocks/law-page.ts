import type { Locale } from '../i18n'
import type { Book } from '../law/book'
import { CERTAINTIES } from '../law/certainty'
import type { Day } from '../law/days'
import { changesIn } from './law-changes-page'
import { instrumentGroups } from './law-instruments-page'
import { reasonDuties, regimesOf } from './law-regimes-page'
import { rulesBySubject, type OwnTarget } from './law-rules-page'

/** views/law/show.hbs. @param book so that a decree more is data alone */
export const lawPage = (book: Book, today: Day, locale: Locale, own: readonly OwnTarget[] = []) => ({
  title: 'law.title',
  about: 'law.lead',
  changes: changesIn(book, locale),
  groups: instrumentGroups(book, today, locale),
  subjects: rulesBySubject(book, today, locale, own),
  grounds: regimesOf(book.grounds, book, today, locale),
  reasons: reasonDuties(book, locale),
  forms: regimesOf(book.forms, book, today, locale),
  certainties: CERTAINTIES.map((certainty) => ({
    label: `law.certainty.${certainty}`,
    help: `law.certainty.${certainty}.help`,
  })),
})
