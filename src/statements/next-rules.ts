import type { Actor } from '../actor'
import type { MessageKey } from '../i18n'
import * as rules from './rules'
import type { Judged } from './rules'

export type Next = Extract<MessageKey, `statements.next.${string}`>

/** What has to be there before it is submitted. */
export interface Lacks {
  /** Of an erratum: what it corrects. */
  target: boolean
  /** Places of a template that nobody filled in. */
  words: boolean
}

/** What happens next with it, as this person has to know it; the reason why not, where somebody might expect to decide. */
export function nextOf(edition: Judged, lacks: Lacks & { speaker: boolean }, by: Actor, now: Date): Next {
  if (edition.state === 'removed') return 'statements.next.removed'
  if (edition.withdrawn) return 'statements.next.withdrawn'
  if (edition.state === 'submitted') return ofSubmitted(edition, by)
  if (edition.state === 'approved') return ofApproved(edition, by, now)
  const writes = rules.mayWrite(by, edition.agencyId)
  if (edition.state === 'rejected')
    return writes ? 'statements.next.rejected' : 'statements.next.rejected.other'
  if (!writes) return 'statements.next.draft.other'
  if (lacks.speaker) return 'statements.next.draft.no_speaker'
  if (lacks.target) return 'statements.next.draft.no_target'
  if (lacks.words) return 'statements.next.draft.blanks'
  return edition.hides ? 'statements.next.draft.hidden' : 'statements.next.draft'
}

function ofSubmitted(edition: Judged, by: Actor): Next {
  if (edition.awaits.length > 0) return 'statements.next.agencies'
  if (rules.whyNotApprove(edition, by) === null) return 'statements.next.approve'
  if (!rules.mayApprove(by, edition.agencyId)) return 'statements.next.approve.other'
  return edition.writers.includes(by.accountId)
    ? 'statements.next.approve.second_person'
    : 'statements.next.approve.answered'
}

function ofApproved(edition: Judged, by: Actor, now: Date): Next {
  if (rules.isScheduled(edition, now)) return 'statements.next.scheduled'
  if (!edition.urgent || edition.countersignedBy !== null) return 'statements.next.public'
  return rules.whyNotCountersign(edition, by) === null
    ? 'statements.next.countersign'
    : 'statements.next.countersign.other'
}
