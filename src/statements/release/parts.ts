import * as documents from '../document-queries'
import type { Part } from '../work-parts'
import * as countersigning from './countersign-queries'
import { previewPanel } from './preview-page'
import * as previews from './preview-queries'
import { whyNotPreview } from './preview-rules'
import { releasePanel } from './release-page'
import * as releases from './release-queries'

/** Of what waits for its hour, or else of what the public reads. */
export const release: Part = async ({ db }, { document, edition, scheduled, standing, now }) => {
  const about = (scheduled ?? standing)?.edition
  if (!about) return null
  const [owed, signing] = await Promise.all([
    releases.ofEdition(db, about.id),
    countersigning.ofDocument(db, document.id),
  ])
  return releasePanel(
    owed,
    signing.find(({ asked }) => asked),
    now,
    about.id !== edition.id,
  )
}

/** Who outside may read what is worked on. */
export const previewed: Part = async ({ db }, { document, judged, now }) => {
  if (judged.withdrawn) return null
  const limited = await documents.isLimited(db, document.id)
  const links = await previews.ofDocument(db, document.id)
  return previewPanel(document.id, links, whyNotPreview({ judged, limited, now }))
}
