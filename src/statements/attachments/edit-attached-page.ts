import type { Attachment } from '../../files/attachment-queries'
import type { Locale, MessageKey } from '../../i18n'
import { attachmentKindOf } from './attachment-rules'
import { nameOf } from './hidden-page'
import { factsOf } from './line-page'

/** partials/edit-attached.hbs: what goes out beside the text that is written, and where it is changed. */
export interface Attached {
  files: { name: string; kind: MessageKey; facts: string }[]
  href: string
}

export const attachedTo = (id: string, files: readonly Attachment[], locale: Locale): Attached => ({
  files: files.map((file) => ({
    name: nameOf(file),
    kind: `attachments.kind.${attachmentKindOf(file.mediaType)}`,
    facts: factsOf(file, locale),
  })),
  href: `/noi-bo/thong-cao/${id}/tep`,
})
