import type { MessageKey, Value } from '../i18n'
import { instantInVietnam, isDay, type Day } from '../law/days'

export interface Problem {
  key: MessageKey
  values?: Record<string, Value>
}

/** Reads one field: a value, or what is wrong with it. */
export type Reader<T> = (raw: string) => { value: T } | { problem: Problem }
type Readers = Record<string, Reader<unknown>>
export type Values<R extends Readers> = { [K in keyof R]: R[K] extends Reader<infer T> ? T : never }

export type Raw = Record<string, string>
export type Problems = Record<string, Problem>
export interface Wrong {
  ok: false
  raw: Raw
  problems: Problems
}
export type Form<R extends Readers> = { ok: true; values: Values<R>; raw: Raw } | Wrong

const problem = (key: MessageKey, values?: Problem['values']) => ({
  problem: values ? { key, values } : { key },
})

/** Direction overrides, zero-width and control characters say nothing and can hide a lot; line feeds and tabs stay. */
export const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\u115f\u1160\u2800\u3164\uffa0\ufeff\ufff9-\uffff\u{e0000}-\u{e007f}]/gu

/** What was typed, in one encoding: NFC, line feeds, nothing invisible, no space around it. */
export const tidy = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(HIDDEN, '').toWellFormed().normalize('NFC').trim()

export const text =
  ({ min = 0, max }: { min?: number; max: number }): Reader<string> =>
  (raw) => {
    if (raw === '') return problem('problem.blank')
    if (raw.length > max) return problem('problem.too_long', { max, length: raw.length })
    return raw.length < min ? problem('problem.too_short', { min }) : { value: raw }
  }

/** One line: line feeds and runs of spaces become one space, so it is safe as a title or a mail's subject. */
export const line =
  ({ max }: { max: number }): Reader<string> =>
  (raw) =>
    text({ max })(raw.replace(/\s+/g, ' '))

/** Empty is a value too: null. */
export const optional =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (raw) =>
    raw === '' ? { value: null } : reader(raw)

export const oneOf =
  <T extends string>(options: readonly T[]): Reader<T> =>
  (raw) =>
    options.includes(raw as T) ? { value: raw as T } : problem('problem.choose')

export const whole =
  ({ max }: { max: number }): Reader<number> =>
  (raw) =>
    /^\d{1,9}$/.test(raw) && Number(raw) <= max ? { value: Number(raw) } : problem('problem.choose')

/** Whether an id in an address can be one at all; PostgreSQL would fail on anything else. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

export const uuid: Reader<string> = (raw) => (isUuid(raw) ? { value: raw } : problem('problem.choose'))

export const email: Reader<string> = (raw) => {
  if (raw.length > 254) return problem('problem.too_long', { max: 254, length: raw.length })
  return /^[^\s@<>()",;:\\]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(raw)
    ? { value: raw.toLowerCase() }
    : problem(raw === '' ? 'problem.blank' : 'problem.email')
}

export const phone: Reader<string> = (raw) => {
  if (raw === '') return problem('problem.blank')
  const plausible = /^[\d\s.+()-]{8,30}$/.test(raw) && raw.replace(/\D/g, '').length >= 8
  return plausible ? { value: raw.replace(/\s+/g, ' ') } : problem('problem.phone')
}

/** A wall-clock time in Việt Nam, as a datetime-local field sends it. */
export const time: Reader<Date> = (raw) => {
  const instant = instantInVietnam(raw)
  return instant ? { value: instant } : problem(raw === '' ? 'problem.blank' : 'problem.time')
}

/** As a date field sends it. */
export const day: Reader<Day> = (raw) =>
  isDay(raw) ? { value: raw } : problem(raw === '' ? 'problem.blank' : 'problem.day')

export const webAddress: Reader<string> = (raw) => {
  const url = URL.canParse(raw) ? new URL(raw) : null
  const plain = url && ['https:', 'http:'].includes(url.protocol) && !url.username && raw.length <= 500
  return plain ? { value: url.href } : problem(raw === '' ? 'problem.blank' : 'problem.url')
}

/** Fields the readers do not name are ignored, so a form can never set more than it shows. */
export function readForm<R extends Readers>(body: unknown, readers: R): Form<R> {
  const sent = (body ?? {}) as Record<string, unknown>
  const raw: Raw = {}
  const values: Record<string, unknown> = {}
  const problems: Problems = {}

  for (const [name, read] of Object.entries(readers)) {
    const given = Object.hasOwn(sent, name) ? sent[name] : ''
    raw[name] = typeof given === 'string' ? tidy(given) : ''
    const result = typeof given === 'string' ? read(raw[name]) : problem('problem.once')
    if ('problem' in result) problems[name] = result.problem
    else values[name] = result.value
  }

  return Object.keys(problems).length > 0
    ? { ok: false, raw, problems }
    : { ok: true, values: values as Values<R>, raw }
}

/** A form that reads well but cannot stand, found out only when its rows were looked at. */
export const refuse = (raw: Raw, field: string, key: MessageKey, values?: Problem['values']): Wrong => ({
  ok: false,
  raw,
  problems: { [field]: problem(key, values).problem },
})
