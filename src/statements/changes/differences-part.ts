import type { Part } from '../work-parts'
import * as texts from '../text-queries'
import { differences } from './differences-page'

/** What would change on a page that is public already. */
export const differencesPart: Part = async ({ db }, { edition, standing, texts: written }) => {
  if (!standing || standing.edition.id === edition.id || edition.ordinal < standing.edition.ordinal)
    return null
  return differences(await texts.ofEdition(db, standing.edition.id), written)
}
