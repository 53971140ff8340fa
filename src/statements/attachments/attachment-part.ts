import type { Deps } from '../../deps'
import * as attachments from '../../files/attachment-queries'
import { figuresOf } from '../../files/figures'
import * as images from '../../files/image-queries'
import type { Locale } from '../../i18n'
import * as rules from '../rules'
import type { Part } from '../work-parts'
import { gateOf, hiddenIn } from './hidden-page'
import { besideDraft } from './line-page'

/** What goes out beside the text, what is hidden in it, and where it is changed. */
export const attached: Part = async ({ db, settings }, { document, edition, kept, judged, by }, locale) => {
  if (kept) return null
  const files = await attachments.ofEdition(db, edition.id)
  const mayEdit = rules.whyNotEdit(judged, by) === null
  if (files.length === 0 && !mayEdit) return null
  return {
    beside: besideDraft(files, settings.scanning, locale),
    hidden: files.map(hiddenIn).filter(({ found }) => found.length > 0),
    empty: files.length === 0,
    href: `/noi-bo/thong-cao/${document.id}/tep`,
    mayEdit,
  }
}

/** What waits for a yes before the statement can go on. */
export const hiddenGate: Part = async ({ db }, { document, edition, kept, judged, by }) => {
  if (kept || !judged.hides) return null
  const mayAccept = rules.whyNotAccept(judged, by) === null
  const at = `/noi-bo/thong-cao/${document.id}`
  return gateOf(await attachments.ofEdition(db, edition.id), at, edition.lockVersion, mayAccept)
}

/** What whoever decides reads beside the text that they decide on. */
export async function goingOut({ db, settings }: Deps, editionId: string, locale: Locale) {
  const [pictured, files] = await Promise.all([
    images.ofEdition(db, editionId),
    attachments.ofEdition(db, editionId),
  ])
  return {
    figures: figuresOf(pictured, '/noi-bo/tep', settings.scanning),
    beside: besideDraft(files, settings.scanning, locale),
  }
}
