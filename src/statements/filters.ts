import { isDay, type Day } from '../law/days'
import { tidy, type Problems } from '../web/form'
import { FORMS, KINDS, type Form, type Kind } from './rules'

/** The list's address, as it was asked; what makes no sense is as if it were not there. */
export interface Query extends Record<string, string> {
  q: string
  'co-quan': string
  loai: string
  'hinh-thuc': string
  tu: string
  den: string
}

const LONGEST = 200

export function readQuery(query: Record<string, unknown>): Query {
  const word = (name: string) => (typeof query[name] === 'string' ? tidy(query[name]).slice(0, LONGEST) : '')
  return {
    q: word('q'),
    'co-quan': word('co-quan'),
    loai: known(kindOf(word('loai'))),
    'hinh-thuc': formOf(word('hinh-thuc')) ? word('hinh-thuc') : '',
    tu: iso(word('tu')),
    den: iso(word('den')),
  }
}

const known = (kind: Kind | null) => (kind ? wordOf(kind) : '')

/** A day as browsers send it, also where somebody wrote 23/11/2026. */
const iso = (word: string) =>
  word.replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, (_, day: string, month: string, year: string) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  )

/** What two kinds were called in addresses that people may have kept. */
const FORMER: Record<string, Kind> = {
  incident: 'initial_information',
  'periodic-report': 'periodic_information',
}

export const kindOf = (word: string): Kind | null =>
  KINDS.find((kind) => wordOf(kind) === word) ?? FORMER[word] ?? null

/** As addresses have it. */
export const wordOf = (kind: Kind) => kind.replaceAll('_', '-')

export const formOf = (word: string): Form | null =>
  FORMS.find((form) => form.replaceAll('_', '-') === word) ?? null

/** A day that cannot be read filters nothing, and is said. */
export const dayOrNull = (word: string): Day | null => (isDay(word) ? word : null)

export function problemsOf({ tu, den }: Query): Problems {
  const day = { key: 'problem.day' } as const
  if (isDay(tu) && isDay(den) && tu > den) return { den: { key: 'statements.filter.order' } }
  return { ...(tu !== '' && !isDay(tu) && { tu: day }), ...(den !== '' && !isDay(den) && { den: day }) }
}
