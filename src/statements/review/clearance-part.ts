import type { Part } from '../work-parts'
import { addressOf, clearanceLines } from './clearance-page'
import * as clearances from './clearance-queries'
import { whyNotAsk } from './clearance-rules'

/** Of the page of a statement at the desk: who has to agree, and who has. */
export const clearancePart: Part = async ({ db }, { document, edition, judged, by }, locale) => {
  const mayAsk = whyNotAsk(judged, by) === null
  const lines = clearanceLines(await clearances.ofEdition(db, edition.id), document.id, mayAsk, locale)
  return lines.length > 0 || mayAsk ? { lines, askHref: mayAsk ? addressOf(document.id) : null } : null
}
