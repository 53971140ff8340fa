import { langOf, nameOf } from '../agencies/page'
import type { Agency } from '../agencies/queries'
import type { Locale } from '../i18n'
import { formatDay } from '../i18n/dates'
import { instrumentOf, rangeOf, type Book } from '../law/book'
import { cited } from '../law/citation'
import type { Due } from '../law/clocks'
import { dayOf } from '../law/days'
import type { Rule } from '../law/rules'
import { amountShown, inWords, nameIn, triggerShown, type Message } from './law-shown-page'
import type { AppliedRule } from './rules'
import { dayLine, dueSteps } from './steps-page'

const MINUTE = 60_000

export interface Answer {
  at: Date
  /** As the law of that day has it. */
  version: Rule
  /** With the amount that the agency set itself, where no law sets one. */
  applied: AppliedRule
  due: Due
  agency: Agency | undefined
}

/** Hours end at a minute, days with their last. */
const dueShown = ({ at }: Due, { unit }: AppliedRule) =>
  unit === 'hour'
    ? { at, ...dayLine(dayOf(at)) }
    : { at: new Date(+at - MINUTE), ...dayLine(dayOf(new Date(+at - MINUTE))) }

/** Of views/law/calculator.hbs: when it is due, by what, and how that was counted. */
export function answerPage({ at, version, applied, due, agency }: Answer, locale: Locale, book: Book) {
  return {
    duty: inWords(version, locale),
    ruleHref: `/phap-luat#${version.code}`,
    due: dueShown(due, applied),
    dueWord: applied.direction === 'before' ? 'law.calculator.due.before' : 'law.calculator.due',
    at,
    atWord: applied.direction === 'before' ? 'law.calculator.until_start' : 'law.calculator.from',
    amount: amountShown(applied),
    trigger: triggerShown(applied),
    citation: cited(version, locale, book),
    nature: natureOf(applied),
    agency: agency && {
      name: nameOf(agency, locale),
      lang: langOf(agency, locale),
      href: `/co-quan/${agency.slug}`,
    },
    changed: changedOf(version, at, locale, book),
    steps: dueSteps(due),
  }
}

function natureOf({ nature, documentNo }: AppliedRule): Message {
  if (nature === 'legal') return { key: 'law.calculator.legal' }
  return documentNo
    ? { key: 'law.calculator.house.own', values: { document: documentNo } }
    : { key: 'law.calculator.house.default' }
}

/** Where the duty was another on some other day: since when, and by what it is counted here. */
function changedOf(version: Rule, at: Date, locale: Locale, book: Book): Message | null {
  const { from } = rangeOf(version, book)
  const others = book.rules
    .filter(({ code }) => code === version.code)
    .map((rule) => rangeOf(rule, book).from)
    .filter((other) => other !== from)
  const instrument = instrumentOf(version.instrument, book)
  if (others.length === 0 || !instrument) return null
  const later = others.filter((other) => other > from).sort()
  const values = { day: formatDay(later[0] ?? from), of: formatDay(dayOf(at)) }
  return {
    key: 'law.calculator.version.changed',
    values: { ...values, instrument: nameIn(instrument, locale) },
  }
}
