import type { Locale, MessageKey } from '../i18n'
import { formatDay } from '../i18n/dates'
import { holdsOn } from '../law/book'
import { plusDays, type Day } from '../law/days'
import type { Instrument } from '../law/instruments'
import type { Span } from '../law/rules'

interface Range {
  from: Day
  until: Day | null
}

export interface Message {
  key: string
  values?: Record<string, string | number>
}

/** The last day on which it holds is told, not the first on which it does not. */
export const rangeShown = ({ from, until }: Range): Message & { key: MessageKey } =>
  until === null
    ? { key: 'law.range.open', values: { from: formatDay(from) } }
    : { key: 'law.range.closed', values: { from: formatDay(from), until: formatDay(plusDays(until, -1)) } }

/** Whether it has ended, holds, or is still to come. */
export function standingOf(range: Range, today: Day): 'ended' | 'in_force' | 'coming' {
  if (holdsOn(range, today)) return 'in_force'
  return today < range.from ? 'coming' : 'ended'
}

/** What does not hold today says so. */
export const noteOf = (range: Range, today: Day) => {
  const standing = standingOf(range, today)
  return standing === 'in_force' ? null : `law.rules.${standing}`
}

/** 'Trong 24 giờ kể từ khi': the words of the trigger follow. */
export function amountShown({ amount, unit, direction, window }: Span): Message {
  if (!window) return { key: `law.amount.${direction}.${unit}`, values: { amount } }
  const dayAndMonth = (date: string) => date.split('-').reverse().join('/')
  const { from, to, before } = window
  return {
    key: 'law.amount.window',
    values: { before: dayAndMonth(before), from: dayAndMonth(from), to: dayAndMonth(to) },
  }
}

/** A time that the calendar itself sets begins with nothing that happens. */
export const triggerShown = ({ trigger, direction }: { trigger: string } & Pick<Span, 'direction'>) =>
  direction === 'within' ? null : `law.trigger.${trigger}`

export const nameIn = ({ nameVi, nameEn }: Instrument, locale: Locale) => (locale === 'en' ? nameEn : nameVi)

export const inWords = (said: { vi: string; en: string }, locale: Locale) => said[locale]
