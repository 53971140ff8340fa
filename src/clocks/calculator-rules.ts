import { translate, type Locale } from '../i18n'
import { formatDay } from '../i18n/dates'
import { BOOK, instrumentOf, rangeOf, ruleAt, type Book } from '../law/book'
import { cited } from '../law/citation'
import { dayOf, startOf } from '../law/days'
import type { Rule } from '../law/rules'
import type { Problem, Problems } from '../web/form'
import { nameIn } from './law-shown-page'

/** The first decree on speaking to the press: before it nothing is counted. */
const FIRST = '09/2017/NĐ-CP'

interface Asked {
  code: string
  at: Date
  /** Of the agency, where one was chosen. */
  level: string | null
  now: Date
}

/** What cannot be calculated, and what the law of that day says instead. */
export function whyNotCalculate(asked: Asked, locale: Locale, book: Book = BOOK): Problems {
  const { code, at, level, now } = asked
  const first = instrumentOf(FIRST, book)!
  if (at < startOf(first.from))
    return luc('law.calculator.problem.early', {
      day: formatDay(first.from),
      instrument: nameIn(first, locale),
    })
  const rule = ruleAt(code, at, level, book)
  if (!rule) return notHeld(asked, locale, book)
  return rule.direction !== 'before' && at > now ? future(rule, locale, book) : {}
}

const luc = (key: Problem['key'], values: Problem['values'] = {}): Problems => ({ luc: { key, values } })

const sourceOf = (rule: Rule, locale: Locale, book: Book): string | null => {
  const citation = cited(rule, locale, book)
  return citation && translate(locale, citation.key, citation.values)
}

function notHeld({ code, at }: Asked, locale: Locale, book: Book): Problems {
  const bound = ruleAt(code, at, null, book)
  if (bound) {
    const source = sourceOf(bound, locale, book) ?? ''
    return { 'co-quan': { key: 'law.calculator.problem.level', values: { source } } }
  }
  const of = formatDay(dayOf(at))
  const versions = book.rules
    .filter((rule) => rule.code === code)
    .toSorted((one, other) => rangeOf(one, book).from.localeCompare(rangeOf(other, book).from))
  const next = versions.find((rule) => rangeOf(rule, book).from > dayOf(at))
  return next ? notYet(next, of, locale, book) : noMore(versions.at(-1)!, of, locale, book)
}

function notYet(next: Rule, of: string, locale: Locale, book: Book): Problems {
  const day = formatDay(rangeOf(next, book).from)
  const source = sourceOf(next, locale, book)
  return source
    ? luc('law.calculator.problem.not_yet', { of, source, day })
    : luc('law.calculator.problem.not_yet.house', { of, day })
}

function noMore(last: Rule, of: string, locale: Locale, book: Book): Problems {
  const day = formatDay(rangeOf(last, book).until!)
  const source = sourceOf(last, locale, book) ?? ''
  const successor = instrumentOf(instrumentOf(last.instrument, book)?.successor ?? null, book)
  return successor
    ? luc('law.calculator.problem.no_more.followed', {
        of,
        source,
        day,
        successor: nameIn(successor, locale),
      })
    : luc('law.calculator.problem.no_more', { of, source, day })
}

function future(rule: Rule, locale: Locale, book: Book): Problems {
  const trigger = translate(locale, `law.trigger.${rule.trigger}`)
  const source = sourceOf(rule, locale, book)
  return source
    ? luc('law.calculator.problem.future', { trigger, source })
    : luc('law.calculator.problem.future.house', { trigger })
}
