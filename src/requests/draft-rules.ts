import type { Raw } from '../web/form'
import { QUESTIONS } from './form'
import { isByLetter, type Kind } from './rules'

/** One idea a page, in this order; by its name in the address. A page that only some need has no number of its own. */
export const STEPS = {
  'co-quan': { page: 'agency', number: 1, fields: ['agency', 'kind'] },
  'van-ban': { page: 'document', number: 1, fields: ['documentNo'] },
  'cau-hoi': { page: 'questions', number: 2, fields: ['subject', 'purpose', ...QUESTIONS] },
  'thoi-han': { page: 'deadline', number: 3, fields: ['ownDeadline'] },
  'nguoi-de-nghi': {
    page: 'who',
    number: 4,
    fields: ['name', 'outlet', 'pressCard', 'introduction', 'email', 'phone'],
  },
} as const
export type Step = keyof typeof STEPS

/** The last one, where everything is read once more and sent. */
export const REVIEW = 'kiem-tra'
export const LAST_NUMBER = 5

const ORDER = Object.keys(STEPS) as Step[]
export const FIRST_STEP = ORDER[0]!

export const isStep = (name: string): name is Step => Object.hasOwn(STEPS, name)

/** What is asked of some kinds of request only; an answer to it waits in the draft while another kind is chosen. */
export const isAsked = (field: string, { kind }: Raw): boolean => {
  if (field === 'purpose') return kind === 'interview'
  return field !== 'documentNo' || isByLetter(kind as Kind)
}

export const fieldsOf = (step: Step, raw: Raw): string[] =>
  STEPS[step].fields.filter((field) => isAsked(field, raw))

export const stepsOf = (raw: Raw): Step[] => ORDER.filter((step) => fieldsOf(step, raw).length > 0)

/** @returns where "continue" leads */
export const after = (step: Step, raw: Raw): Step | typeof REVIEW =>
  stepsOf(raw).find((other) => ORDER.indexOf(other) > ORDER.indexOf(step)) ?? REVIEW

/** @returns where "back" leads, null for the page where one starts */
export const before = (step: Step | typeof REVIEW, raw: Raw): Step | null =>
  stepsOf(raw).findLast((other) => step === REVIEW || ORDER.indexOf(other) < ORDER.indexOf(step)) ?? null

/** In letters: ten questions of the longest, and as much again for what is too long and has to be shortened. */
const LONGEST = 300_000

export const isTooLong = (raw: Raw): boolean =>
  Object.values(raw).reduce((length, value) => length + value.length, 0) > LONGEST
