import type { Actor } from '../../actor'
import type { MessageKey } from '../../i18n'
import * as rules from '../rules'

/** A statement is taken away by whoever may approve, from readers who could read it. */
export function whyNotRemove(
  { agencyId, state, publishAt }: rules.Judged,
  by: Actor,
  now: Date,
): MessageKey | null {
  if (!rules.mayApprove(by, agencyId)) return 'statements.why.not_approver'
  const isThere = rules.isPublic({ state, publishAt }, now) || state === 'withdrawn'
  return isThere ? null : 'statements.why.not_public'
}
