import type { Locale } from '../i18n'
import { formatTime } from '../i18n/dates'
import { ruleAt } from '../law/book'
import { dayOf, isDay, type Day } from '../law/days'
import { line, readForm, time, type Reader, type Values } from '../web/form'
import { BUREAU, CONCLUSION } from './clock-rules'
import { sourceOf } from './due-page'
import { onceKey } from './form'

/** When the request came, and when the form. */
export interface When {
  receivedAt: Date
  now: Date
  locale: Locale
}

const NUMBER = 100
export const number = line({ max: NUMBER })

/** The time to tell it runs from its date, so that has to be a true one. */
const concluded =
  ({ receivedAt, now, locale }: When): Reader<Date> =>
  (raw) => {
    const read = time(raw)
    if (!('value' in read)) return read
    const source = sourceOf(ruleAt(CONCLUSION, now)!, locale)
    if (read.value > now)
      return { problem: { key: 'requests.problem.conclusion_future', values: { source } } }
    const values = { at: formatTime(receivedAt), source }
    return read.value < receivedAt ? { problem: { key: 'requests.problem.conclusion_early', values } } : read
  }

/** A day since the request came, until today. */
export const copied =
  ({ receivedAt, now, locale }: When): Reader<Day> =>
  (raw) => {
    if (!isDay(raw)) return { problem: { key: raw === '' ? 'problem.blank' : 'problem.day' } }
    const source = sourceOf(ruleAt(BUREAU, receivedAt)!, locale)
    if (raw > dayOf(now)) return { problem: { key: 'requests.problem.copy_future', values: { source } } }
    const early = raw < dayOf(receivedAt)
    return early ? { problem: { key: 'requests.problem.copy_early', values: { source } } } : { value: raw }
  }

const conclusionFields = (when: When) => ({
  key: onceKey,
  conclusionNo: number,
  concludedAt: concluded(when),
})
export type ConclusionForm = Values<ReturnType<typeof conclusionFields>>
export const readConclusion = (body: unknown, when: When) => readForm(body, conclusionFields(when))

const copyFields = (when: When) => ({ key: onceKey, copyNo: number, copiedOn: copied(when) })
export type CopyForm = Values<ReturnType<typeof copyFields>>
export const readCopy = (body: unknown, when: When) => readForm(body, copyFields(when))
