import type { MessageKey } from '../i18n'
import { holdsAt, type Term } from './rules'

/** Whose absence it is, as it is judged. */
export interface Present extends Term {
  publishedAt: Date | null
}

/** Why it cannot be noted that they cannot speak: only a regular spokesperson reports it (Decree 244/2026 article 3.4). */
export function whyNotNote(term: Present, absent: boolean, now: Date): MessageKey | null {
  if (term.basis !== 'regular') return 'spokespeople.unable.regular_only'
  if (term.publishedAt === null || !holdsAt(term, now)) return 'spokespeople.unable.not_current'
  return absent ? 'spokespeople.unable.already' : null
}

export const whyNotEndAbsence = (absent: boolean): MessageKey | null =>
  absent ? null : 'spokespeople.unable.ended_already'
