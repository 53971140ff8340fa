import { translate, type Locale, type MessageKey } from '../i18n'
import { formatDay } from '../i18n/dates'
import { BOOK, rangeOf, ruleAt, type Book } from '../law/book'
import { cited } from '../law/citation'
import { plusDays, startOf, type Day } from '../law/days'
import type { Rule } from '../law/rules'
import type { Problem, Problems } from '../web/form'
import type { HouseRule } from './house-queries'
import type { Regulation } from './regulation-queries'
import { citing } from './regulation-rules'

export const TARGET_UNITS = ['hour', 'working_day', 'calendar_day'] as const

/** What no law sets a time for, so that an agency may set its own; what goes by quarters is the portal's. */
export const ofTheHouse = ({ rules }: Book = BOOK): Rule[] =>
  rules.filter(({ nature, direction }) => nature === 'house' && direction === 'after')

interface Asked {
  code: string
  from: Day
  /** Its last day, where it has one. */
  until: Day | null
}

/** Never backwards, within its document, and nothing that the law settles. */
export function whyNotSet(
  { code, from, until }: Asked,
  regulation: Regulation,
  today: Day,
  locale: Locale,
  book: Book = BOOK,
): Problems {
  const settled = settledByLaw(code, from, locale, book)
  return {
    ...(settled && { code: settled }),
    ...(from < today && { from: { key: 'agencies.target.problem.past' } }),
    ...((from < regulation.effectiveFrom || endsBefore(regulation, from)) && {
      from: { key: 'agencies.target.problem.outside', values: { number: regulation.number } },
    }),
    ...(until !== null && endsBefore(regulation, until) && { until: afterItsEnd(regulation) }),
    ...(until !== null && until < from && { until: citing('agencies.problem.order', today, locale) }),
  }
}

const endsBefore = ({ effectiveUntil }: Regulation, day: Day) =>
  effectiveUntil !== null && day >= effectiveUntil

const afterItsEnd = ({ number, effectiveUntil }: Regulation): Problem => ({
  key: 'agencies.target.problem.outlives',
  values: { number, day: formatDay(plusDays(effectiveUntil!, -1)) },
})

/** What the law says of that day, or last said: where an agency sets nothing of its own. */
function settledByLaw(code: string, from: Day, locale: Locale, book: Book): Problem | null {
  const rule = ruleAt(code, startOf(from), null, book) ?? lastOf(code, book)
  const citation = rule?.nature === 'legal' ? cited(rule, locale, book) : null
  if (!citation) return ofTheHouse(book).some((own) => own.code === code) ? null : { key: 'problem.choose' }
  const source = translate(locale, citation.key, citation.values)
  return { key: 'agencies.target.problem.legal', values: { source } }
}

const lastOf = (code: string, book: Book) =>
  book.rules
    .filter((rule) => rule.code === code)
    .toSorted((one, other) => rangeOf(one, book).from.localeCompare(rangeOf(other, book).from))
    .at(-1)

/** Until then it can be taken back; from then on clocks may run by it. */
export const hasBegun = ({ effectiveFrom }: Pick<HouseRule, 'effectiveFrom'>, today: Day): boolean =>
  effectiveFrom === null || effectiveFrom <= today

/** Why it does not end with this day, or null. */
export function whyNotEnd(
  { effectiveUntil }: Pick<HouseRule, 'effectiveUntil'>,
  last: Day,
  today: Day,
): MessageKey | null {
  if (last < today) return 'agencies.target.problem.ended_past'
  return effectiveUntil !== null && last >= effectiveUntil ? 'agencies.target.problem.ended_later' : null
}
