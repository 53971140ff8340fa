import type { Raw } from '../../web/form'

const TEXTS = ['titleVi', 'summaryVi', 'bodyVi', 'titleEn', 'summaryEn', 'bodyEn']
const SAID = [...TEXTS, 'changeNote', 'changeNoteEn', 'kind', 'form', 'occasion', 'speaker']

/** Whether there is anything to lose. @param stored null while nothing was saved */
export const isWorthKeeping = (typed: Raw, stored: Raw | null): boolean =>
  stored
    ? SAID.some((field) => (typed[field] ?? '') !== (stored[field] ?? ''))
    : TEXTS.some((field) => typed[field])

/** Names the words over which a form was typed. */
export const baseOf = (texts: readonly { id: string }[]): string => texts.map(({ id }) => id).join(' ')

/** Whether other words were saved since. */
export const isOvertaken = (typed: Raw, base: string): boolean =>
  Boolean(typed['base']) && typed['base'] !== base
