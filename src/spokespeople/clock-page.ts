import type { AppliedRule } from '../clocks/rules'
import type { Clock } from '../clocks/queries'
import { translate, type Locale, type MessageKey } from '../i18n'
import { articleOf } from '../law/articles'
import { instrumentOf } from '../law/book'
import { nameOfInstrument } from '../law/instruments'
import type { Publication } from './register-rules'
import { whyNotEnd } from './rules'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const UNITS = [
  ['days', 2 * DAY, DAY],
  ['hours', HOUR, HOUR],
  ['minutes', 0, MINUTE],
] as const

/** Never more than it is: hours up to two days, minutes up to an hour. */
function lengthOf(length: number, locale: Locale): string {
  const [unit, , size] = UNITS.find(([, from]) => length >= from)!
  const count = Math.max(1, Math.floor(length / size))
  return translate(locale, `spokespeople.clock.${unit}.${count === 1 ? 'one' : 'many'}`, { count })
}

/** When nobody waited for it any more. */
const endOf = ({ revokedAt, validTo }: Publication) => revokedAt ?? validTo

/** Which mark it bears, and how long it is from the end of the time. */
function stateOf(term: Publication, { dueAt, metAt }: Pick<Clock, 'dueAt' | 'metAt'>, now: Date) {
  const over = whyNotEnd(term, now) !== null
  const until = metAt ?? (over ? endOf(term)! : now)
  const late = until >= dueAt
  const length = Math.abs(+until - +dueAt)
  if (metAt) return { word: late ? 'late' : 'on_time', late, length }
  if (over && !late) return { word: 'dropped', late, length }
  return { word: late ? 'over' : 'left', late, length }
}

/** By what its time is set: a law, or only a house. */
export function setBy(
  rule: AppliedRule,
  locale: Locale,
): { key: MessageKey; values: Record<string, string> } {
  const { instrument, article, clause, documentNo } = rule
  if (instrument === null)
    return documentNo === null
      ? { key: 'spokespeople.clock.default', values: {} }
      : { key: 'spokespeople.clock.house', values: { document: documentNo } }
  const values = { clause: clause!, article: article!, instrument: nameOfInstrument(instrument, locale) }
  return { key: 'spokespeople.clock.law', values }
}

export interface Timed {
  clock: Clock
  rule: AppliedRule
}

/** views/partials/publish-clock.hbs: how long is left to publish, or the mark that stays. */
export function publishClock(term: Publication, timed: Timed | undefined, now: Date, locale: Locale) {
  if (!timed) return null
  const { word, late, length } = stateOf(term, timed.clock, now)
  const mark = translate(locale, `spokespeople.clock.${word}`, { time: lengthOf(length, locale) })
  return { mark, late, by: setBy(timed.rule, locale), dueAt: timed.clock.dueAt }
}

/** That a decision of a regular one had no hours before Decree 244/2026; null for all others. */
export function noClock({ basis, decidedAt }: Publication, timed: Timed | undefined, locale: Locale) {
  if (basis !== 'regular' || decidedAt === null || timed) return null
  const { nameVi } = instrumentOf(articleOf('contact', decidedAt).instrument)!
  return { key: 'spokespeople.clock.none', values: { instrument: nameOfInstrument(nameVi, locale) } }
}
