import type { Kind } from '../statements/rules'

/** What archives call a text, and what it is here. */
export const ARCHIVED_KINDS = {
  press_release: 'press_release',
  statement: 'statement',
  reply: 'reply',
  press_conference: 'press_conference',
  initial_information: 'initial_information',
  incident: 'initial_information',
  periodic_information: 'periodic_information',
  periodic_report: 'periodic_information',
  erratum: 'erratum',
  denial: 'denial',
  // the demand itself went to one press agency; what was kept is what everybody was told
  correction_request: 'denial',
} as const satisfies Record<string, Kind>

export const ARCHIVED_KIND_NAMES = Object.keys(ARCHIVED_KINDS) as (keyof typeof ARCHIVED_KINDS)[]
