import {
  ACCEPT_DOCUMENTS,
  ACCEPT_IMAGES,
  ACCEPT_RECORDINGS,
  isImage,
  isRecording,
  type MediaType,
} from '../../files/media-types'
import type { MessageKey } from '../../i18n'

export const ATTACHMENT_KINDS = ['image', 'document', 'recording'] as const
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number]

/** In addresses. */
export const PLACES: Record<AttachmentKind, string> = {
  image: 'anh',
  document: 'tai-lieu',
  recording: 'ghi-am-ghi-hinh',
}

export const kindAt = (place: string | undefined): AttachmentKind | undefined =>
  ATTACHMENT_KINDS.find((kind) => PLACES[kind] === place)

export const attachmentKindOf = (mediaType: MediaType): AttachmentKind =>
  isImage(mediaType) ? 'image' : isRecording(mediaType) ? 'recording' : 'document'

export const ACCEPTED: Record<AttachmentKind, string> = {
  image: ACCEPT_IMAGES,
  document: ACCEPT_DOCUMENTS,
  recording: ACCEPT_RECORDINGS,
}

/** Of each in one edition. */
export const MOST: Record<AttachmentKind, number> = { image: 10, document: 10, recording: 3 }

interface Known {
  sha256: Buffer
  mediaType: MediaType
}

const countOf = (there: readonly Known[], kind: AttachmentKind) =>
  there.filter(({ mediaType }) => attachmentKindOf(mediaType) === kind).length

export const isFullOf = (there: readonly Known[], kind: AttachmentKind): boolean =>
  countOf(there, kind) >= MOST[kind]

/** Why this file may not be added to those, or null. */
export function whyNotAttach(there: readonly Known[], file: Known): MessageKey | null {
  if (there.some(({ sha256 }) => sha256.equals(file.sha256))) return 'attachments.why.same'
  const kind = attachmentKindOf(file.mediaType)
  return isFullOf(there, kind) ? `attachments.why.full.${kind}` : null
}

/** Whether it hides nothing, or somebody said yes to what it hides. */
export const isAgreed = ({ asks, acceptedAt }: { asks: boolean; acceptedAt: Date | null }): boolean =>
  !asks || acceptedAt !== null

interface Placed {
  publicId: string
}

/** In the order of the numbers that were typed; two of one number stay as they were. */
export const inOrder = <T extends Placed>(there: readonly T[], numbers: ReadonlyMap<string, number>): T[] =>
  there
    .map((each, index) => ({ each, index, number: numbers.get(each.publicId) ?? index + 1 }))
    .sort((one, other) => one.number - other.number || one.index - other.index)
    .map(({ each }) => each)
