import type { MessageKey } from '../../i18n'
import { formatTime } from '../../i18n/dates'
import type { Block } from '../../web/waiting'
import { blockOf } from '../../web/waiting'
import type { Awaited } from './countersign-queries'
import type { LateRelease, Release } from './release-queries'
import { standingOf } from './release-rules'

interface Sentence {
  key: MessageKey
  values?: Record<string, string>
}

/**
 * views/partials/release.hbs: what the hour of an edition asks for, and what of it is done.
 * @param isOver whether a new edition is written over it: that one is not late
 */
export function releasePanel(
  owed: Release | undefined,
  signing: Awaited | undefined,
  now: Date,
  isOver = false,
) {
  if (!owed) return null
  const isLate = standingOf(owed, now) === 'late'
  const since = { time: formatTime(owed.dueAt) }
  return {
    dueAt: owed.dueAt,
    letters: isLate && isOver ? { key: 'release.untold', values: since } : lettersOf(owed, now),
    isLate,
    untold: isLate && !isOver ? { key: 'release.untold.help', values: since } : null,
    sign: signing && {
      key: `release.sign.${signing.late ? 'late' : 'due'}`,
      values: { time: formatTime(signing.dueAt) },
    },
    overdue: signing?.late && { key: 'release.public.late', values: { time: formatTime(signing.dueAt) } },
  }
}

/** Since when it is late is the hour itself. */
function lettersOf(owed: Release, now: Date): Sentence {
  const standing = standingOf(owed, now)
  const at = standing === 'done' ? owed.doneAt! : owed.dueAt
  return { key: `release.letters.${standing}`, values: { time: formatTime(at) } }
}

/** Of the desk: what is public and of which nobody was told. */
export const lateBlock = (rows: LateRelease[]): Block[] =>
  blockOf(
    { urgency: 'now', title: 'release.waiting.late', all: '/noi-bo/thong-cao?xem=xong' },
    rows.map(({ documentId, title, dueAt }) => ({
      href: `/noi-bo/thong-cao/${documentId}`,
      title,
      facts: [
        { word: 'release.waiting.late.at', at: dueAt, late: true },
        { word: 'release.waiting.late.help' },
      ],
    })),
  )
