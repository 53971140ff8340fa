import type { Locale } from '../i18n'
import { BOOK, type Book } from '../law/book'
import type { Day } from '../law/days'
import type { Question } from '../web/confirm-page'
import type { Problems, Raw } from '../web/form'
import type { HouseRule, PublicTarget } from './house-queries'
import type { Agency } from './queries'
import { rangeLine } from './regulation-page'
import type { Regulation } from './regulation-queries'
import { ofTheHouse, TARGET_UNITS } from './target-rules'
import { hrefOf, within } from './within-page'

interface Asked {
  key: string
  raw: Raw
  problems: Problems
}

/** views/agencies/target.hbs. @param key of this form: sent twice, it sets one target */
export const targetPage = (
  agency: Agency,
  regulations: readonly Regulation[],
  locale: Locale,
  { key, raw, problems }: Asked,
  book: Book = BOOK,
) => ({
  ...within(agency, locale),
  title: 'agencies.target.set',
  fieldWords: ['agencies.target', 'agencies'],
  codes: ofTheHouse(book).map((rule) => ({
    value: rule.code,
    name: rule[locale],
    selected: rule.code === raw['code'],
  })),
  units: TARGET_UNITS.map((value) => ({
    value,
    label: `agencies.target.unit.${value}`,
    selected: value === raw['unit'],
  })),
  regulations: regulations.map(({ id, number, title }) => ({
    value: id,
    name: `${number}: ${title}`,
    selected: id === raw['regulation'],
  })),
  ...{ key, raw, problems },
})

/** partials/target.hbs */
export const targetLine = (
  agency: Agency,
  target: PublicTarget | HouseRule,
  today: Day,
  locale: Locale,
  book: Book = BOOK,
) => ({
  duty: dutyOf(target.code, locale, book),
  amount: { key: `agencies.target.amount.${target.unit}`, values: { amount: target.amount } },
  document: target.documentNo,
  range: rangeLine(target),
  isComing: target.effectiveFrom !== null && target.effectiveFrom > today,
  lawHref: `/phap-luat#${target.code}`,
  endHref: `${hrefOf(agency)}/chi-tieu/${target.id}/ngung`,
})

const dutyOf = (code: string, locale: Locale, { rules }: Book) =>
  rules.find((rule) => rule.code === code)?.[locale] ?? code

/** views/agencies/end-target.hbs: of one that holds already */
export const endTargetPage = (
  agency: Agency,
  target: HouseRule,
  today: Day,
  locale: Locale,
  raw: Raw = { last: today },
  problems: Problems = {},
) => ({
  ...within(agency, locale),
  title: 'agencies.target.end',
  fieldWords: ['agencies.target'],
  target: targetLine(agency, target, today, locale),
  ...{ raw, problems },
})

/** views/confirm.hbs: of one that is still to come */
export const takeBackQuestion = (agency: Agency, target: HouseRule, locale: Locale): Question => ({
  question: {
    key: 'agencies.target.take_back.question',
    values: { duty: dutyOf(target.code, locale, BOOK) },
  },
  effects: [{ key: 'agencies.target.take_back.effect' }],
  send: 'agencies.target.take_back',
  action: `${hrefOf(agency)}/chi-tieu/${target.id}/ngung`,
  back: hrefOf(agency),
})
