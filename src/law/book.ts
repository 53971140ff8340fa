import { FORMS_OF_STATEMENT } from './data/forms'
import { GROUNDS, REASON_DUTIES } from './data/grounds'
import { INSTRUMENTS } from './data/instruments'
import { RULES } from './data/rules'
import { dayOf, type Day } from './days'
import type { Ground, ReasonDuty, StatementForm } from './grounds'
import type { Instrument } from './instruments'
import type { Rule } from './rules'

/** The law as data. A decree more is an instrument more with its rules, grounds and forms. */
export interface Book {
  instruments: readonly Instrument[]
  rules: readonly Rule[]
  grounds: readonly Ground[]
  reasonDuties: readonly ReasonDuty[]
  forms: readonly StatementForm[]
}

export const BOOK: Book = {
  instruments: INSTRUMENTS,
  rules: RULES,
  grounds: GROUNDS,
  reasonDuties: REASON_DUTIES,
  forms: FORMS_OF_STATEMENT,
}

export const instrumentOf = (code: string | null, { instruments }: Book = BOOK): Instrument | undefined =>
  instruments.find((instrument) => instrument.code === code)

interface Range {
  from: Day
  until: Day | null
}
const ALWAYS: Range = { from: '2017-01-01', until: null }

/** From when to before when a rule holds: what it says itself, or else what its instrument does. */
export function rangeOf({ instrument, from, until }: Rule, book: Book = BOOK): Range {
  const whole = instrumentOf(instrument, book) ?? ALWAYS
  return { from: from ?? whole.from, until: until ?? whole.until }
}

export const holdsOn = ({ from, until }: Range, day: Day): boolean =>
  from <= day && (until === null || day < until)

/** The duty of this name at the instant of its trigger, for an agency of this level. */
export function ruleAt(code: string, trigger: Date, level: string | null = null, book: Book = BOOK) {
  const day = dayOf(trigger)
  return book.rules.find(
    (rule) =>
      rule.code === code &&
      holdsOn(rangeOf(rule, book), day) &&
      (rule.binds === null || level === null || rule.binds.includes(level)),
  )
}

const ofThatDay = <Part extends { instrument: string }>(parts: readonly Part[], instant: Date, book: Book) =>
  parts.filter(({ instrument }) => holdsOn(instrumentOf(instrument, book)!, dayOf(instant)))

/** The grounds in force at the instant of the decision: what may be refused is judged by the law of that day. */
export const groundsAt = (instant: Date, book: Book = BOOK): readonly Ground[] =>
  ofThatDay(book.grounds, instant, book)

/** The forms in which an agency speaks by the decree of that day. */
export const formsAt = (instant: Date, book: Book = BOOK): readonly StatementForm[] =>
  ofThatDay(book.forms, instant, book)

/** What asks for the reason of a refusal that is decided at that instant, if anything does. */
export const reasonDutyAt = (instant: Date, book: Book = BOOK): ReasonDuty | undefined =>
  ofThatDay(book.reasonDuties, instant, book)[0]
