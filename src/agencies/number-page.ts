import type { Locale } from '../i18n'
import type { Problems, Raw } from '../web/form'
import type { NumberPattern } from './number-queries'
import { DEFAULT_PATTERN, PLACES, symbolFrom } from './number-rules'
import type { Agency } from './queries'
import { hrefOf, within } from './within-page'

/** As the first number of a year is printed by it. */
const exampleOf = (pattern: string, { symbol }: Agency) => `01/${symbolFrom(pattern, symbol)}`

/** What every agency begins with. */
const FIRST = { pattern: DEFAULT_PATTERN, setAt: null }

const patternLine = ({ pattern, setAt }: { pattern: string; setAt: Date | null }, agency: Agency) => ({
  pattern,
  setAt,
  example: exampleOf(pattern, agency),
})

/** Of views/agencies/settings.hbs */
export const numberLine = (agency: Agency, pattern: string) => ({
  example: exampleOf(pattern, agency),
  href: `${hrefOf(agency)}/so-ky-hieu`,
})

/** views/agencies/numbers.hbs. @param history the newest first */
export const numbersPage = (
  agency: Agency,
  history: NumberPattern[],
  locale: Locale,
  raw?: Raw,
  problems: Problems = {},
) => {
  const current = history[0]?.pattern ?? DEFAULT_PATTERN
  return {
    ...within(agency, locale),
    title: 'agencies.number.change',
    fieldWords: ['agencies.number'],
    places: PLACES,
    // what was typed and cannot be taken has none
    example: raw === undefined ? exampleOf(current, agency) : null,
    symbol: agency.symbol,
    history: history.length > 0 ? [...history, FIRST].map((each) => patternLine(each, agency)) : [],
    raw: raw ?? { pattern: current },
    problems,
  }
}
