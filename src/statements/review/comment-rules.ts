import type { MessageKey } from '../../i18n'
import { isPublic, type Judged } from '../rules'

/** Whoever reads it at the desk may comment on it, as long as no reader has it: then it is corrected, not discussed. */
export function whyNotComment({ state, publishAt }: Judged, now: Date): MessageKey | null {
  if (isPublic({ state, publishAt }, now)) return 'review.why.public'
  return state === 'withdrawn' || state === 'removed' ? 'review.why.public' : null
}
