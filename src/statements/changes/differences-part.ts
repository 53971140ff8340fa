import type { Part } from '../work-parts'
import * as texts from '../text-queries'
import { differences } from './differences-page'
import { besideOf } from './told-queries'

/** What would change on a page that is public already. */
export const differencesPart: Part = async ({ db }, { edition, kept, standing, texts: written }, locale) => {
  if (kept || !standing || standing.edition.id === edition.id || edition.ordinal < standing.edition.ordinal)
    return null
  const before = await texts.ofEdition(db, standing.edition.id)
  const [was, is] = await Promise.all([besideOf(db, standing.edition.id), besideOf(db, edition.id)])
  return differences({ texts: before, beside: was }, { texts: written, beside: is }, locale)
}
