import type { Locale } from '../i18n'
import { formatDay } from '../i18n/dates'
import { groundsAt, holdsOn, rangeOf, reasonDutyAt, type Book } from '../law/book'
import { plusDays, startOf, type Day } from '../law/days'
import type { Rule } from '../law/rules'
import { amountShown, inWords, nameIn, triggerShown } from './law-shown-page'

/** Of views/law/show.hbs: the days on which one instrument took the place of another, the last first. */
export const changesIn = (book: Book, locale: Locale) =>
  daysOfChange(book).map((day) => ({
    day: formatDay(day),
    id: `thay-doi-${day}`,
    replaced: replacedOn(book, day, locale),
    ...timesChangedOn(book, day, locale),
    grounds: groundsChangedOn(book, day),
    reason: !reasonDutyAt(startOf(plusDays(day, -1)), book) && reasonDutyAt(startOf(day), book) !== undefined,
  }))

const pairsOf = ({ instruments }: Book) =>
  instruments.flatMap((successor) =>
    instruments
      .filter(({ successor: code, until }) => code === successor.code && until === successor.from)
      .map((predecessor) => ({ successor, predecessor })),
  )

const daysOfChange = (book: Book): Day[] =>
  [...new Set(pairsOf(book).map(({ successor }) => successor.from))].sort().reverse()

const replacedOn = (book: Book, day: Day, locale: Locale) =>
  pairsOf(book)
    .filter(({ successor }) => successor.from === day)
    .map(({ successor, predecessor }) => ({
      successor: nameIn(successor, locale),
      predecessor: nameIn(predecessor, locale),
    }))

/** The duties whose time another instrument changed, with the day; the last first. */
export const changedTimes = (book: Book): { code: string; day: Day }[] =>
  daysOfChange(book).flatMap((day) =>
    timesChangedOn(book, day, 'vi').other.map(({ code }) => ({ code, day })),
  )

function timesChangedOn(book: Book, day: Day, locale: Locale) {
  const before = rulesOn(book, plusDays(day, -1))
  const since = rulesOn(book, day)
  const without = (some: Rule[], others: Rule[]) =>
    some.filter(({ code }) => !others.some((other) => other.code === code)).map((rule) => line(rule, locale))
  return {
    other: since.flatMap((rule) => {
      const old = before.find(({ code }) => code === rule.code)
      return old && !isSameTime(old, rule)
        ? [{ ...line(rule, locale), before: line(old, locale), since: line(rule, locale) }]
        : []
    }),
    began: without(since, before),
    ended: without(before, since),
  }
}

/** What the house keeps is no change of the law. */
const rulesOn = (book: Book, day: Day) =>
  book.rules.filter((rule) => rule.nature === 'legal' && holdsOn(rangeOf(rule, book), day))

const isSameTime = (one: Rule, other: Rule) => one.amount === other.amount && one.unit === other.unit

const line = (rule: Rule, locale: Locale) => ({
  code: rule.code,
  duty: inWords(rule, locale),
  amount: amountShown(rule),
  trigger: triggerShown(rule),
})

function groundsChangedOn(book: Book, day: Day) {
  const [before, after] = [plusDays(day, -1), day].map((each) => groundsAt(startOf(each), book).length)
  return before === after ? null : { before, after }
}
