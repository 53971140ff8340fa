import type { Locale } from '../i18n'
import { holdsOn, instrumentOf, rangeOf, type Book } from '../law/book'
import { cited } from '../law/citation'
import type { Day } from '../law/days'
import { SUBJECTS, type Rule } from '../law/rules'
import { canBeCalculated } from './law-rules'
import { amountShown, inWords, noteOf, rangeShown, standingOf, triggerShown } from './law-shown-page'

/** An agency that set a target of its own, by the code of the rule. */
export interface OwnTarget {
  code: string
  href: string
  name: string
  lang: Locale
}

const IN_ORDER = ['in_force', 'coming', 'ended']

/** Of views/law/show.hbs: the versions of a duty stand together, the one in force first and under its code. */
export const rulesBySubject = (book: Book, today: Day, locale: Locale, own: readonly OwnTarget[]) =>
  SUBJECTS.map((subject) => ({
    id: `nhom-${subject.replace('_', '-')}`,
    label: `law.subject.${subject}`,
    rules: ordered(
      book.rules.filter((rule) => rule.subject === subject),
      book,
      today,
    ).map((rule, index, all) => {
      const isFirst = all.findIndex(({ code }) => code === rule.code) === index
      return lineOf(rule, isFirst, { book, today, locale, own })
    }),
  })).filter(({ rules }) => rules.length > 0)

function ordered(rules: readonly Rule[], book: Book, today: Day): Rule[] {
  const codes = [...new Set(rules.map(({ code }) => code))]
  const place = (rule: Rule) => IN_ORDER.indexOf(standingOf(rangeOf(rule, book), today))
  return codes.flatMap((code) =>
    rules.filter((rule) => rule.code === code).toSorted((one, other) => place(one) - place(other)),
  )
}

interface Around {
  book: Book
  today: Day
  locale: Locale
  own: readonly OwnTarget[]
}

function lineOf(rule: Rule, isFirst: boolean, { book, today, locale, own }: Around) {
  const range = rangeOf(rule, book)
  return {
    id: isFirst ? rule.code : `${rule.code}-${range.from}`,
    duty: inWords(rule, locale),
    amount: amountShown(rule),
    trigger: triggerShown(rule),
    binds: rule.binds?.map((level) => `agencies.level.${level}`) ?? null,
    citation: cited(rule, locale, book),
    isHouse: rule.nature === 'house',
    silent: (rule.unset ?? [])
      .filter(({ instrument }) => holdsOn(instrumentOf(instrument, book)!, today))
      .map((place) => cited(place, locale, book)),
    own: rule.nature === 'house' ? own.filter(({ code }) => code === rule.code) : [],
    range: rangeShown(range),
    note: noteOf(range, today),
    certainty: rule.nature === 'legal' ? `law.certainty.${rule.certainty}` : null,
    href: isFirst && canBeCalculated(rule) ? `/phap-luat/tinh-han?viec=${rule.code}` : null,
  }
}
