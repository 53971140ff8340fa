import type { Deps } from '../deps'
import type { Locale } from '../i18n'
import { attached, hiddenGate } from './attachments/attachment-part'
import { previewed, release } from './release/parts'
import { comments, limits, passages } from './review/parts'
import { differencesPart } from './changes/differences-part'
import { linkPart } from './changes/link-part'
import { removalPart } from './changes/removal-part'
import { clearancePart } from './review/clearance-part'
import { unattended } from './review/unattended'
import type { Shown } from './work-page'
import { englishOf } from './writing/english-part'
import { unfilled } from './writing/blanks-part'
import { writing } from './writing/part'

/** One part of the page of a statement at the desk, as its view has it; null where there is nothing to show. */
export type Part = (deps: Deps, shown: Shown, locale: Locale) => Promise<object | null>

/** By the names that views/statements/work.hbs has for them. */
const PARTS: Record<string, Part> = {
  englishOf,
  unfilled,
  attached,
  hiddenGate,
  clearances: clearancePart,
  differences: differencesPart,
  links: linkPart,
  removal: removalPart,
  passages,
  comments,
  limits,
  unattended,
  writing,
  previewed,
  release,
}

export async function partsOf(deps: Deps, shown: Shown, locale: Locale) {
  const made = Object.entries(PARTS).map(
    async ([name, part]) => [name, await part(deps, shown, locale)] as const,
  )
  return Object.fromEntries(await Promise.all(made))
}
