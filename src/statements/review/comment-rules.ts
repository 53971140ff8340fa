import type { MessageKey } from '../../i18n'
import { isPublic, type Judged } from '../rules'

/**
 * Whoever reads it at the desk may comment on it, as long as no reader has it: then it is corrected, not discussed. What
 * ended is not discussed in a draft that was begun over it either.
 */
export function whyNotComment({ state, publishAt, withdrawn }: Judged, now: Date): MessageKey | null {
  if (isPublic({ state, publishAt }, now)) return 'review.why.public'
  return withdrawn ? 'statements.why.withdrawn' : null
}
