import type { Kind } from '../rules'

/** What one statement does to another. */
export type Relation = 'corrects' | 'answers' | 'follows'

/** Its kind says it: an erratum corrects, a denial answers, anything else goes on from there. */
export const relationOf = (kind: Kind): Relation =>
  kind === 'erratum' ? 'corrects' : kind === 'denial' ? 'answers' : 'follows'
