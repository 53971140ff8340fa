import { DATES } from './facts-dates'
import { namesIn } from './facts-names'
import { NEGATIONS } from './facts-negations'
import { NUMBERS } from './facts-numbers'

/** What a reader acts upon: whoever changes one of these changes what was said. */
export type FactKind = 'date' | 'number' | 'name' | 'negation'

export interface Fact {
  kind: FactKind
  start: number
  end: number
  /** As it stands in the text. */
  text: string
  /** The same for the same fact in another writing. */
  value: string
}

export interface Pattern {
  pattern: RegExp
  value: (match: RegExpExecArray) => string
}

/** In a fact found by an earlier pattern, a later one finds nothing: 25/11/2026 is a date and no three numbers. */
export function factsIn(text: string): Fact[] {
  const taken = new Uint8Array(text.length)
  const free = ({ start, end }: Fact) => !taken.subarray(start, end).includes(1)
  const take = (fact: Fact) => {
    taken.fill(1, fact.start, fact.end)
    return fact
  }
  const found = [of('date', DATES), of('number', NUMBERS), of('negation', NEGATIONS)]
    .flat()
    .flatMap((find) => find(text).filter(free).map(take))
  return [...found, ...namesIn(text).filter(free)].sort((one, other) => one.start - other.start)
}

const of = (kind: FactKind, patterns: Pattern[]) =>
  patterns.map(
    ({ pattern, value }) =>
      (text: string): Fact[] =>
        [...text.matchAll(pattern)].map((match) => ({
          kind,
          start: match.index,
          end: match.index + match[0].length,
          text: match[0].replace(/\s+/g, ' '),
          value: value(match),
        })),
  )
