import type { Part } from '../work-parts'
import { whyNotRemove } from './removal-rules'

/** The way to take it away for good; of what was, only the head still reads the words. */
export const removalPart: Part = (_deps, { document, standing, by, now }) => {
  if (standing?.edition.state === 'removed') return Promise.resolve({ gone: true, href: null })
  const may = standing && whyNotRemove(standing.judged, by, now) === null
  return Promise.resolve(may ? { gone: false, href: `/noi-bo/thong-cao/${document.id}/go-bo` } : null)
}
