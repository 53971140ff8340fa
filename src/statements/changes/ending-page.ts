import type { MessageKey } from '../../i18n'
import { formatTime } from '../../i18n/dates'
import type { Shown } from '../work-page'

interface Sentence {
  key: MessageKey
  values?: Record<string, string>
}

/** What becomes of the edition that was begun over a page, when the page is taken back. */
export function endsToo({ edition, standing, scheduled }: Shown): Sentence | null {
  if (scheduled)
    return { key: 'changes.ends.scheduled', values: { time: formatTime(scheduled.edition.publishAt!) } }
  if (!standing || edition.id === standing.edition.id) return null
  return { key: edition.state === 'submitted' ? 'changes.ends.submitted' : 'changes.ends.draft' }
}
