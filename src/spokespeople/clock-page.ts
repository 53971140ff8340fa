import { isLate, type AppliedRule } from '../clocks/rules'
import type { Clock } from '../clocks/queries'
import { translate, type Locale } from '../i18n'
import { roundedDown } from '../i18n/lengths'
import { cite } from '../law/articles'
import { cited, codeNamed, type Citation } from '../law/citation'
import type { Publication } from './register-rules'
import { whyNotEnd } from './rules'

function lengthIn(locale: Locale, milliseconds: number): string {
  const { unit, many, count } = roundedDown(milliseconds)
  return translate(locale, `spokespeople.clock.${unit}.${many}`, { count })
}

/** When nobody waited for it any more. */
const endOf = ({ revokedAt, validTo }: Publication) => revokedAt ?? validTo

/** Which mark it bears, and how long it is from the end of the time. */
function stateOf(term: Publication, { dueAt, metAt }: Pick<Clock, 'dueAt' | 'metAt'>, now: Date) {
  const over = whyNotEnd(term, now) !== null
  const until = metAt ?? (over ? endOf(term)! : now)
  const late = isLate({ dueAt, metAt }, until)
  const length = Math.abs(+until - +dueAt)
  if (metAt) return { word: late ? 'late' : 'on_time', late, length }
  if (over && !late) return { word: 'dropped', late, length }
  return { word: late ? 'over' : 'left', late, length }
}

/** By what its time is set: a law, or only a house. */
function setBy(rule: AppliedRule, locale: Locale): Citation {
  const { instrument, documentNo } = rule
  const article = cited({ ...rule, instrument: codeNamed(instrument) }, locale)
  if (article) return article
  return documentNo === null
    ? { key: 'spokespeople.clock.default', values: {} }
    : { key: 'spokespeople.clock.house', values: { document: documentNo } }
}

export interface Timed {
  clock: Clock
  rule: AppliedRule
}

/** views/partials/publish-clock.hbs: how long is left to publish, or the mark that stays. */
export function publishClock(term: Publication, timed: Timed | undefined, now: Date, locale: Locale) {
  if (!timed) return null
  const { word, late, length } = stateOf(term, timed.clock, now)
  const mark = translate(locale, `spokespeople.clock.${word}`, { time: lengthIn(locale, length) })
  return { mark, late, by: setBy(timed.rule, locale), dueAt: timed.clock.dueAt }
}

/** That a decision of a regular one had no hours before Decree 244/2026; null for all others. */
export function noClock({ basis, decidedAt }: Publication, timed: Timed | undefined, locale: Locale) {
  if (basis !== 'regular' || decidedAt === null || timed) return null
  return { key: 'spokespeople.clock.none', values: cite('contact', decidedAt, locale) }
}
