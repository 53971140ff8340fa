import * as rules from '../rules'
import type { Part } from '../work-parts'
import * as copies from './copy-queries'
import { fadedIn } from './faded-ways'
import { hintsOf, wordsOf } from './hint-page'

/** Beside the buttons of a statement that is not decided yet: what to look at again, and what was typed and not saved. */
export const writing: Part = async (deps, { document, edition, judged, texts, by }) => {
  if (!['draft', 'submitted', 'rejected'].includes(edition.state)) return null
  const [copy] = await copies.ofAccount(deps.db, by.accountId, document.id)
  const mayEdit = rules.whyNotEdit(judged, by) === null
  const words = texts.map(wordsOf)
  const at = `/noi-bo/thong-cao/${document.id}/sua`
  return {
    hints: hintsOf(words, await fadedIn(deps, words, document.id)),
    copy: mayEdit && copy ? { keptAt: copy.keptAt, href: `${at}#dang-soan` } : null,
  }
}
