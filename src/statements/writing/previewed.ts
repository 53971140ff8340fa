import type { Deps } from '../../deps'
import type { Raw } from '../../web/form'
import { fadedIn } from './faded-ways'
import { previewOf, wordsIn } from './preview-page'
import { problemsOf } from './ways'

/** What readers will see, with what may not stand in it and what is worth a second look. */
export const checkedPreview = async (deps: Deps, raw: Raw, asTyped: Raw, documentId: string | null) =>
  previewOf(
    raw,
    await problemsOf(deps, raw, documentId),
    asTyped,
    await fadedIn(deps, wordsIn(raw), documentId),
  )
