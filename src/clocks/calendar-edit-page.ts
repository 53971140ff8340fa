import { translate, type Locale, type MessageKey } from '../i18n'
import { formatDay, formatTime } from '../i18n/dates'
import { ruleAt } from '../law/book'
import { DAY_KINDS, type SpecialDay } from '../law/calendar'
import { dayOf, startOf, type Day } from '../law/days'
import type { Question } from '../web/confirm-page'
import type { Problems, Raw } from '../web/form'
import { DESK } from './calendar-page'
import { yearOfDay } from './calendar-rules'
import type { Move } from './recompute-actions'
import { dayLine } from './steps-page'

/** A day of the calendar that is corrected, or one that is added. */
export const placeOf = (fixed: Day | null) => `${DESK}/ngay/${fixed ?? 'moi'}`

interface Typed {
  raw: Raw
  problems: Problems
}

/** views/clocks/day.hbs. @param mark of the calendar that is seen */
export const dayPage = (fixed: Day | null, mark: string, { raw, problems }: Typed) => ({
  title: null,
  message: fixed
    ? { key: 'clocks.day.title.change', values: { day: formatDay(fixed) } }
    : { key: 'clocks.day.title' },
  back: { href: fixed ? `${DESK}?nam=${yearOfDay(fixed)}` : DESK, label: 'clocks.calendar.title' },
  fieldWords: ['clocks'],
  isNew: fixed === null,
  action: placeOf(fixed),
  kinds: DAY_KINDS.map((value) => ({
    value,
    label: `clocks.calendar.kind.${value}` satisfies MessageKey,
    selected: raw['kind'] === value,
  })),
  ...{ mark, raw, problems },
})

/** views/clocks/year.hbs */
export const confirmYearPage = (year: number, mark: string, { raw, problems }: Typed) => ({
  title: null,
  message: { key: 'clocks.calendar.confirm', values: { year } },
  back: { href: `${DESK}?nam=${year}`, label: 'clocks.calendar.title' },
  fieldWords: ['clocks'],
  action: `${DESK}/nam/${year}`,
  ...{ year, mark, raw, problems },
})

/** What the form said, as it goes on from page to page. */
export const said = ({ day, kind, name, source }: SpecialDay) => ({ day, kind, name, source })

/** A question about a day, with what its answer does to the times that run. */
export interface Asked {
  /** What the calendar says of it as it is. */
  was?: SpecialDay | undefined
  moves: Move[]
  mark: string
  why?: MessageKey | null
}

/** views/confirm.hbs */
export const setQuestion = (
  change: SpecialDay,
  fixed: Day | null,
  { was, moves, mark }: Asked,
  locale: Locale,
): Question => ({
  question: { key: 'clocks.set.question', values: { day: formatDay(change.day) } },
  effects: [
    ...(was ? [told('clocks.set.was', was, locale)] : []),
    told('clocks.set.becomes', change, locale),
    { key: 'clocks.set.source', values: { source: change.source } },
    ...effectsOf(moves, locale),
  ],
  send: 'clocks.set.send',
  action: `${placeOf(fixed)}/luu`,
  back: `${placeOf(fixed)}?${new URLSearchParams(said(change)).toString()}`,
  hidden: { ...said(change), seen: mark },
})

function told(
  key: 'clocks.set.was' | 'clocks.set.becomes',
  { day, kind, name }: SpecialDay,
  locale: Locale,
): Question['effects'][number] {
  const shown = dayLine(day)
  const kindWord = translate(locale, `clocks.calendar.kind.${kind}`)
  const weekday = translate(locale, shown.weekday)
  return { key, values: { day: shown.day, weekday, kind: kindWord, name } }
}

/** views/confirm.hbs */
export const takeBackQuestion = (day: Day, { moves, mark, why }: Asked, locale: Locale): Question => ({
  question: { key: 'clocks.take_back.question', values: { day: formatDay(day) } },
  effects: [{ key: 'clocks.take_back.effect' }, ...effectsOf(moves, locale)],
  send: 'clocks.take_back.send',
  action: `${placeOf(day)}/bo`,
  back: `${DESK}?nam=${yearOfDay(day)}`,
  hidden: { seen: mark },
  why: why ?? null,
})

/** views/confirm.hbs */
export const takeBackYearQuestion = (year: number, { mark, why }: Omit<Asked, 'moves'>): Question => ({
  question: { key: 'clocks.year.take_back.question', values: { year } },
  effects: [{ key: 'clocks.year.take_back.effect', values: { year } }],
  send: 'clocks.year.take_back.send',
  action: `${DESK}/nam/${year}/bo`,
  back: `${DESK}?nam=${year}`,
  hidden: { seen: mark },
  why: why ?? null,
})

const MOST_EXAMPLES = 3

/** How many times that run end otherwise, and a few of them. */
function effectsOf(moves: Move[], locale: Locale): Question['effects'] {
  if (moves.length === 0) return [{ key: 'clocks.effect.none' }]
  const some = { key: 'clocks.effect.some', values: { count: moves.length } } as const
  return [some, ...moves.slice(0, MOST_EXAMPLES).map((move) => exampleOf(move, locale))]
}

function exampleOf({ clock, due }: Move, locale: Locale): Question['effects'][number] {
  const { ruleCode, triggerAt, dueAt } = clock
  const duty = ruleAt(ruleCode, triggerAt)?.[locale] ?? ruleCode
  const values = { duty, trigger: formatTime(triggerAt), before: endOf(dueAt), after: endOf(due.at) }
  return { key: 'clocks.effect.example', values }
}

/** A time that ends with a day is told by its last minute. */
const endOf = (at: Date) => formatTime(+at === +startOf(dayOf(at)) ? new Date(+at - 60_000) : at)
