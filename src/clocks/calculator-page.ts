import { nameOf } from '../agencies/page'
import type { Agency } from '../agencies/queries'
import { translate, type Locale, type MessageKey } from '../i18n'
import { formatDay } from '../i18n/dates'
import { BOOK, type Book } from '../law/book'
import { plusDays } from '../law/days'
import { SUBJECTS } from '../law/rules'
import type { Problems, Raw } from '../web/form'
import { answerPage, type Answer } from './calculator-answer-page'
import { changedTimes } from './law-changes-page'
import { canBeCalculated } from './law-rules'
import { inWords } from './law-shown-page'

const HERE = '/phap-luat/tinh-han'

interface Calculation {
  raw: Raw
  problems: Problems
  agencies: readonly Agency[]
  answer: Answer | null
}

/** The codes of duties that begin with something that happens. */
export const calculable = ({ rules }: Book): string[] => [
  ...new Set(rules.filter(canBeCalculated).map(({ code }) => code)),
]

/** views/law/calculator.hbs */
export const calculatorPage = (
  { raw, problems, agencies, answer }: Calculation,
  locale: Locale,
  book: Book = BOOK,
) => ({
  title: 'law.calculator' satisfies MessageKey,
  about: 'law.calculator.lead' satisfies MessageKey,
  back: { href: '/phap-luat', label: 'law.back' },
  subjects: choicesOf(raw['viec'], locale, book),
  agencies: agencies.map((agency) => ({
    value: agency.slug,
    name: nameOf(agency, locale),
    selected: agency.slug === raw['co-quan'],
  })),
  at: raw['luc'] ?? '',
  problems,
  agencyProblem: problems['co-quan'] ?? null,
  answer: answer && answerPage(answer, locale, book),
  examples: answer ? [] : examplesOf(locale, book),
})

/** A duty has one line, in the words of its latest version. */
const choicesOf = (chosen: string | undefined, locale: Locale, book: Book) =>
  SUBJECTS.map((subject) => ({
    label: `law.subject.${subject}`,
    rules: calculable(book)
      .map((code) => book.rules.findLast((rule) => rule.code === code)!)
      .filter((rule) => rule.subject === subject)
      .map((rule) => ({ value: rule.code, name: inWords(rule, locale), selected: rule.code === chosen })),
  })).filter(({ rules }) => rules.length > 0)

/** The last working hours of the old law and the first of the new, of each duty whose time it changed. */
const examplesOf = (locale: Locale, book: Book) =>
  changedTimes(book).flatMap(({ code, day }) =>
    [plusDays(day, -1), day].map((of) => ({
      href: `${HERE}?viec=${code}&luc=${of}T09:00`,
      duty: inWords(
        book.rules.findLast((rule) => rule.code === code)!,
        locale,
      ),
      day: translate(locale, 'law.calculator.example', { day: formatDay(of) }),
    })),
  )
