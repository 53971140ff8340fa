import type { Attachment } from '../../files/attachment-queries'
import { isImage } from '../../files/media-types'
import { formatTime } from '../../i18n/dates'
import type { Problem } from '../../web/form'

type Asked = Pick<
  Attachment,
  'publicId' | 'title' | 'alt' | 'name' | 'mediaType' | 'hidden' | 'asks' | 'acceptedBy' | 'acceptedAt'
>

/** By what readers will call it. */
export const nameOf = ({ title, alt, name }: Pick<Attachment, 'title' | 'alt' | 'name'>): string =>
  title ?? alt ?? name

/** partials/hidden-things.hbs: what was found in one file, a sentence each, and who agreed. */
export const hiddenIn = (file: Asked) => ({
  id: file.publicId,
  name: nameOf(file),
  found: file.hidden.map(({ kind, values }): Problem => ({
    key: `files.hidden.${kind}`,
    ...(values && { values: kind === 'camera' ? datedIn(values) : values }),
  })),
  isImage: isImage(file.mediaType),
  waits: file.asks && file.acceptedAt === null,
  accepted: file.asks && file.acceptedAt && acceptedIn(file.acceptedBy, file.acceptedAt),
})

/** A camera writes 2026:11:23 08:00:00. */
const DATED = /(\d{4}):(\d\d):(\d\d) (\d\d:\d\d)(?::\d\d)?/g
const datedIn = <Values extends object>(values: Values) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]: [string, string | number]) => [
      name,
      typeof value === 'string' ? value.replace(DATED, '$3/$2/$1 $4') : value,
    ]),
  )

const acceptedIn = (name: string | null, at: Date): Problem => ({
  key: 'attachments.hidden.accepted',
  values: { name: name ?? '?', time: formatTime(at) },
})

/** partials/hidden-gate.hbs: what waits for a yes; null when nothing does. @param at its statement at the desk */
export function gateOf(files: readonly Asked[], at: string, version: number, mayAccept: boolean) {
  const waiting = files.map(hiddenIn).filter(({ waits }) => waits)
  return waiting.length > 0
    ? { files: waiting, version, mayAccept, action: `${at}/thong-tin-an`, instead: `${at}/tep` }
    : null
}
