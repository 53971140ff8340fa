import type { MessageKey } from '../../i18n'
import { formatTime } from '../../i18n/dates'
import type { Why } from '../../spokespeople/authority'
import type { EditionEvent } from '../edition-queries'

/** What somebody else may have done while this person read. */
const DONE: Record<string, MessageKey> = {
  approved: 'review.meanwhile.approved',
  approved_urgently: 'review.meanwhile.approved_urgently',
  countersigned: 'review.meanwhile.countersigned',
  rejected: 'review.meanwhile.rejected',
  recalled: 'review.meanwhile.recalled',
  taken_back: 'review.meanwhile.taken_back',
  saved: 'review.meanwhile.saved',
  submitted: 'review.meanwhile.submitted',
  withdrawn: 'review.meanwhile.withdrawn',
  removed: 'review.meanwhile.removed',
}

/** Those for which somebody else's move is the cause. */
const CAUSED: readonly MessageKey[] = [
  'statements.why.not_draft',
  'statements.why.not_submitted',
  'statements.why.not_scheduled',
  'statements.why.not_public',
  'statements.why.nothing_to_countersign',
  'statements.why.changed_meanwhile',
  'statements.why.withdrawn',
  'review.why.other_text',
  'review.why.public',
  'review.why.limits_over',
]

/** Who did what to it last, and when. */
export function meanwhileOf(why: Why | undefined, events: EditionEvent[]): Why | null {
  if (!why || !CAUSED.includes(why.key)) return null
  const last = events.findLast(({ event }) => DONE[event])
  if (!last?.name) return null
  return { key: DONE[last.event]!, values: { name: last.name, time: formatTime(last.at) } }
}
