import type { Rule } from '../rules'
import { HOUSE_RULES } from './house'
import { REQUEST_RULES } from './request-rules'
import { PERIODIC_RULES } from './periodic-rules'
import { SPEAKING_RULES } from './speaking-rules'
import { OTHER_RULES } from './other-rules'

/** Every time that a law or the house sets, each with the article it was read in. */
export const RULES: readonly Rule[] = [
  ...SPEAKING_RULES,
  ...PERIODIC_RULES,
  ...REQUEST_RULES,
  ...OTHER_RULES,
  ...HOUSE_RULES,
]
