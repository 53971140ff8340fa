import type { Problem } from '../web/form'

/** Number, then the abbreviation of the kind of document, then who issued it (Decree 30/2020, annex III). */
export const DEFAULT_PATTERN = '{n}/TC-{AGENCY}'

const NUMBER = '{n}/'
const AGENCY = '{AGENCY}'
const LONGEST = 60
/** What a sentence about patterns names; its braces are no places for values. */
export const PLACES = { n: '{n}', AGENCY, example: '{n}/TCBC-{AGENCY}' }

/** What stands after the number and its slash. */
export const symbolFrom = (pattern: string, agencySymbol: string): string =>
  pattern.slice(NUMBER.length).replace(AGENCY, agencySymbol)

/** Of a pattern without spaces: what keeps numbers from being printed by it, or null. */
export function whyNotPattern(pattern: string): Problem | null {
  if (pattern === '') return { key: 'problem.blank' }
  if (!pattern.startsWith(NUMBER)) return { key: 'agencies.number.problem.start', values: PLACES }
  if (pattern.split(AGENCY).length !== 2) return { key: 'agencies.number.problem.agency', values: PLACES }
  if (pattern.length > LONGEST)
    return { key: 'problem.too_long', values: { max: LONGEST, length: pattern.length } }
  const said = pattern.slice(NUMBER.length).replace(AGENCY, 'A')
  // what search takes for a number is made of these alone
  return /^[\p{Lu}\d]+(?:[-–/][\p{Lu}\d]+)*$/u.test(said)
    ? null
    : { key: 'agencies.number.problem.signs', values: PLACES }
}
