import { symbolFrom } from '../agencies/number-rules'
import type { Agency } from '../agencies/queries'
import type { Problem, Problems, Raw } from '../web/form'
import { isPutOut, type Decision } from './decide-rules'
import type { Document } from './document-queries'
import type { Edition } from './edition-queries'
import { numberOf, printed } from './numbers'

interface Asked {
  document: Document
  edition: Edition
  agency: Agency
  decision: Decision
  /** Of its hour; null while nobody has typed that. */
  year: number | null
  /** Of now. */
  thisYear: number
  /** What the counter of that year would give next, or else of this one. */
  nextNumber: number
  /** By which it is printed. */
  pattern: string
}

/** A later edition goes out under the number of the first, if that has one. */
const isNamed = ({ decision, edition }: Asked) => isPutOut(decision) && edition.ordinal === 1

/** A number is of its year: out in another one, it is not kept without a word. */
const isOfOtherYear = (asked: Asked) =>
  isNamed(asked) &&
  asked.document.number !== null &&
  asked.year !== null &&
  asked.year !== asked.document.numberYear

/** The number that it has, or what there is to say of the one that it gets. */
export function numberFacts(asked: Asked): { number: string | null; expected: Problem | null } {
  const number = isOfOtherYear(asked) ? null : numberOf(asked.document)
  if (number === null) return { number, expected: isNamed(asked) ? expectedOf(asked) : null }
  const year = asked.document.numberYear!
  return isNamed(asked) && asked.year === null
    ? { number: null, expected: { key: 'statements.decide.kept_in', values: { number, year } } }
    : { number, expected: null }
}

function expectedOf({ year, thisYear, nextNumber, pattern, agency }: Asked): Problem {
  const number = printed(nextNumber, symbolFrom(pattern, agency.symbol))
  return year === null
    ? { key: 'statements.decide.expected.by_year', values: { number, year: thisYear } }
    : { key: 'statements.decide.expected', values: { number } }
}

/** What may be typed of a paper register, and what is asked once more; null where the number stays. */
export function paperNumber(asked: Asked, raw: Raw, problems: Problems) {
  const other = isOfOtherYear(asked)
  if (!isNamed(asked) || (asked.document.number !== null && !other)) return null
  const { number: problem } = problems
  return {
    value: raw['number'] ?? '',
    problem,
    open: other || Boolean(raw['number']) || problem !== undefined,
    asksSure: raw['numberSure'] === 'yes' || problem?.key === 'statements.number.far',
    sure: raw['numberSure'] === 'yes',
    anew: other && { ...anew(asked), given: raw['numberAnew'] === 'yes' },
  }
}

const anew = ({ document, year }: Asked) => ({
  key: 'statements.number.anew',
  values: { number: numberOf(document)!, year: document.numberYear!, anew: year! },
})
