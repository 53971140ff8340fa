import type { AppliedRule } from '../clocks/rules'
import { clockSteps } from '../clocks/steps-page'
import { translate, type Locale } from '../i18n'
import { formatTime } from '../i18n/dates'
import { ruleAt } from '../law/book'
import { cited, codeNamed } from '../law/citation'
import { dayOf, startOf } from '../law/days'
import type { Span } from '../law/rules'
import { CONCLUSION } from './clock-rules'
import { outcomeOf, type Words } from './outcome-page'
import type { PressRequest } from './queries'
import type { Times } from './times'

type Complaint = Pick<PressRequest, 'kind' | 'concludedAt'>

/** A time that ends with a day is shown as that day, not as the first instant after it. */
export const lastMinuteBefore = (end: Date): Date =>
  +end === +startOf(dayOf(end)) ? new Date(+end - 60_000) : end

/** Where something of an instrument stands; '' for what no instrument says. @param place with the instrument's code */
export function sourceOf(place: Parameters<typeof cited>[0], locale: Locale): string {
  const found = cited(place, locale)
  return found ? translate(locale, found.key, found.values) : ''
}

export const lengthIs = ({ amount, unit }: Span, locale: Locale) =>
  translate(locale, `requests.length.${unit}.${amount === 1 ? 'one' : 'many'}`, { count: amount })

/** Of law, with its article, or of the house, with its document. @param form a line has less room than a page */
export function ruleWords(rule: AppliedRule, locale: Locale, form: 'whole' | 'short' = 'whole') {
  const { nature, instrument, documentNo } = rule
  const name = nature === 'legal' ? 'law' : documentNo ? 'own' : 'house'
  const source = sourceOf({ ...rule, instrument: codeNamed(instrument) }, locale)
  const values = { length: lengthIs(rule, locale), source, document: documentNo ?? '' }
  return { key: `requests.due.${name}.${form}` as const, values }
}

/** Of a letter. */
export const dueSentence = ({ clock, rule }: Pick<Times, 'clock' | 'rule'>, locale: Locale): string =>
  translate(locale, 'requests.letter.due.rule', {
    at: formatTime(lastMinuteBefore(clock.dueAt)),
    rule: ruleText(rule, locale),
  })

export const ownSentence = ({ ownDeadline }: Pick<PressRequest, 'ownDeadline'>, locale: Locale): string =>
  ownDeadline ? translate(locale, 'requests.letter.due.own', { at: formatTime(ownDeadline) }) : ''

export function ruleText(rule: AppliedRule, locale: Locale): string {
  const { key, values } = ruleWords(rule, locale)
  return translate(locale, key, values)
}

export const isLaw = ({ nature }: AppliedRule) => nature === 'legal'

/** Until when, by which rule, and how it was counted; when it is closed, how that went. */
export function dueOf(request: PressRequest, times: Times | undefined, locale: Locale, now: Date) {
  if (!times) return null
  const { clock, rule, calendar } = times
  const outcome = outcomeOf(request, times, locale)
  if (request.status === 'closed' && !outcome) return null
  return {
    at: lastMinuteBefore(clock.dueAt),
    isLaw: isLaw(rule),
    label: isLaw(rule) ? 'requests.due' : 'requests.due.target',
    rule: ruleWords(rule, locale),
    notes: notesOf(request, rule, locale, now),
    steps: clockSteps(clock, rule, calendar),
    outcome,
  }
}

function notesOf({ status, ...request }: PressRequest, rule: AppliedRule, locale: Locale, now: Date) {
  if (status === 'closed') return []
  const waits = status === 'awaiting_journalist' && !isLaw(rule)
  return [...(waits ? [{ key: 'requests.due.paused' }] : []), ...conclusionNote(request, locale, now)]
}

/** Of a complaint that has not been decided: what is told once it is. */
function conclusionNote({ kind, concludedAt }: Complaint, locale: Locale, now: Date): Words[] {
  const rule = kind === 'forwarded_complaint' && concludedAt === null ? ruleAt(CONCLUSION, now) : undefined
  if (!rule) return []
  const values = { length: lengthIs(rule, locale), source: sourceOf(rule, locale) }
  return [{ key: 'requests.due.conclusion', values }]
}
