import { isDay, type Day } from '../law/days'
import { tidy } from '../web/form'
import { KINDS, type Kind } from './rules'

/** The list's address, as it was asked; what makes no sense is as if it were not there. */
export interface Query extends Record<string, string> {
  q: string
  'co-quan': string
  loai: string
  tu: string
  den: string
}

const LONGEST = 200

export function readQuery(query: Record<string, unknown>): Query {
  const word = (name: string) => (typeof query[name] === 'string' ? tidy(query[name]).slice(0, LONGEST) : '')
  const day = (name: string) => (isDay(word(name)) ? word(name) : '')
  return {
    q: word('q'),
    'co-quan': word('co-quan'),
    loai: kindOf(word('loai')) ? word('loai') : '',
    tu: day('tu'),
    den: day('den'),
  }
}

export const kindOf = (word: string): Kind | null =>
  KINDS.find((kind) => kind.replaceAll('_', '-') === word) ?? null

export const dayOrNull = (word: string): Day | null => (word === '' ? null : word)
