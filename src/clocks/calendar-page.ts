import { translate, type Locale, type MessageKey } from '../i18n'
import { formatDay } from '../i18n/dates'
import { FIRST_YEAR, LAST_COMPUTED, type Calendar, type SpecialDay } from '../law/calendar'
import { YEARLY_DECISIONS } from '../law/data/calendar'
import { calendarOf, type Corrected } from './calendar-queries'
import { canTakeBackYear, nextYear, yearOfDay } from './calendar-rules'
import { dayLine } from './steps-page'

export const PUBLIC = '/phap-luat/lich-nghi'
export const DESK = '/noi-bo/lich'

/** How sure the days off of a year are, and what says so. */
function standingOf(year: number, { years }: Corrected, calendar: Calendar, locale: Locale) {
  const confirmed = years.find((decided) => decided.year === year)
  if (confirmed) return { key: 'clocks.calendar.confirmed', values: { source: confirmed.source } }
  const shipped = YEARLY_DECISIONS.find((decided) => decided.year === year)
  if (!shipped || year >= nextYear(calendar)) return { key: 'clocks.calendar.undecided' }
  const certainty = translate(locale, `law.certainty.${shipped.certainty}`).toLocaleLowerCase(locale)
  return { key: 'clocks.calendar.shipped', values: { certainty } }
}

const lineOf = ({ day, kind, name, source }: SpecialDay, sources: string[], state: Corrected) => ({
  ...dayLine(day),
  kind: `clocks.calendar.kind.${kind}` satisfies MessageKey,
  rests: kind === 'holiday' || kind === 'swapped_off',
  name,
  mark: sources.length > 1 ? sources.indexOf(source) + 1 : null,
  corrected: state.days.some((said) => said.day === day),
  href: `${DESK}/ngay/${day}`,
  backHref: `${DESK}/ngay/${day}/bo`,
})

const yearLink = (at: string, year: number) =>
  year < FIRST_YEAR || year > LAST_COMPUTED ? null : { year, href: `${at}?nam=${year}` }

/** The days of one year with what says so, each document once. */
export function yearOf(at: string, year: number, state: Corrected, locale: Locale) {
  const calendar = calendarOf(state)
  const days = [...calendar.special.values()]
    .filter(({ day }) => yearOfDay(day) === year)
    .toSorted((one, other) => one.day.localeCompare(other.day))
  const sources = [...new Set(days.map(({ source }) => source))]
  return {
    title: null,
    message: { key: 'clocks.calendar.of', values: { year } },
    year,
    isDecided: year < nextYear(calendar),
    standing: standingOf(year, state, calendar, locale),
    days: days.map((special) => lineOf(special, sources, state)),
    sources: sources.map((text, index) => ({ mark: index + 1, text })),
    ...{ previous: yearLink(at, year - 1), next: yearLink(at, year + 1) },
  }
}

interface Desk {
  mayEdit: boolean
  endsSoon: boolean
  notice: MessageKey | undefined
}

/** views/clocks/desk.hbs */
export const deskPage = (
  year: number,
  state: Corrected,
  { mayEdit, endsSoon, notice }: Desk,
  locale: Locale,
) => {
  const calendar = calendarOf(state)
  const next = nextYear(calendar)
  return {
    ...yearOf(DESK, year, state, locale),
    ...{ mayEdit, notice },
    publicHref: `${PUBLIC}?nam=${year}`,
    ends: endsSoon ? { day: formatDay(calendar.knownTo), year: next } : null,
    addHref: `${DESK}/ngay/moi`,
    takeBackHref: mayEdit && canTakeBackYear(year, state.years) ? `${DESK}/nam/${year}/bo` : null,
    confirmable: mayEdit && next <= LAST_COMPUTED ? { year: next, href: `${DESK}/nam/${next}` } : null,
  }
}
