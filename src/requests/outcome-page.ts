import { isLate } from '../clocks/rules'
import { translate, type Locale } from '../i18n'
import { timeOfEachSide } from '../law/pauses'
import type { PressRequest } from './queries'
import { lengthOf } from './time-left'
import type { Times } from './times'

/** A sentence or a part of one, with what fills it. */
export interface Words {
  key: string
  values?: Record<string, string | number>
}

const MINUTE = 60_000

/** Whether the answer came in time. Who withdrew is not answered: only what was late by then is told. */
export function outcomeOf(
  { status, resolution }: Pick<PressRequest, 'status' | 'resolution'>,
  { clock, rule }: Pick<Times, 'clock' | 'rule'>,
  locale: Locale,
): Words | null {
  if (status !== 'closed' || !clock.metAt) return null
  const unanswered = resolution === 'withdrawn' || resolution === 'lapsed'
  const late = isLate(clock, clock.metAt)
  if (unanswered && !late) return null
  const [end, whose] = [unanswered ? 'closed' : 'answered', rule.nature === 'legal' ? 'law' : 'house']
  if (!late) return { key: `requests.outcome.${end}.${whose}.on_time` }
  return {
    key: `requests.outcome.${end}.${whose}.late`,
    values: { length: lengthIn(Math.max(+clock.metAt - +clock.dueAt, MINUTE), locale) },
  }
}

const lengthIn = (milliseconds: number, locale: Locale): string =>
  lengthOf(milliseconds)
    .map(({ key, values }) => translate(locale, key, values))
    .join(' ')

/** How long each side had it; nothing where the journalist was never waited for. */
export function sidesOf(request: PressRequest, times: Times | undefined, locale: Locale, now: Date) {
  if (!times || times.pauses.length === 0) return null
  const to = (request.status === 'closed' && times.clock.metAt) || now
  const { agency, other } = timeOfEachSide(request.receivedAt, to, times.pauses)
  return { agency: lengthIn(agency, locale), journalist: lengthIn(other, locale) }
}
