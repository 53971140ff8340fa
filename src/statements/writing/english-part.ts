import { formatTime } from '../../i18n/dates'
import * as texts from '../text-queries'
import type { Part } from '../work-parts'

/** Said to whoever works on it: the English text is behind, and readers will be told so. */
export const englishOf: Part = async ({ db }, { edition }) => {
  if (['withdrawn', 'removed'].includes(edition.state)) return null
  const at = await texts.englishOf(db, edition.id)
  return at && { key: 'writing.english.of', values: { time: formatTime(at) } }
}
