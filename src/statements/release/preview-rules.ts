import type { MessageKey } from '../../i18n'
import { isScheduled, type Judged } from '../rules'

/** How long a link may last; never longer than two weeks. */
export const HOURS = ['1', '4', '24', '72', '168', '336'] as const
export const USUAL = '24'

/** So many people read a draft before its hour, and no more. */
export const MOST_OPEN = 20

interface Opened {
  judged: Judged
  /** Whether it is kept to some of the agency. */
  limited: boolean
  now: Date
}

/** Why nobody outside may be shown it now. Who works on it is asked where it is held. */
export function whyNotPreview({ judged, limited, now }: Opened): MessageKey | null {
  if (judged.withdrawn) return 'statements.why.withdrawn'
  if (limited) return 'release.preview.why.limited'
  const before = ['draft', 'submitted', 'rejected'].includes(judged.state) || isScheduled(judged, now)
  return before ? null : 'release.preview.why.public'
}

export interface Link {
  id: string
  recipient: string
  creator: string
  createdAt: Date
  expiresAt: Date
  endedAt: Date | null
  /** Whether it opens now. */
  open: boolean
}
