import { nameOf } from '../../agencies/page'
import type { Agency } from '../../agencies/queries'
import type { Attachment } from '../../files/attachment-queries'
import { figuresOf } from '../../files/figures'
import type { Pictured } from '../../files/image-queries'
import type { Locale, MessageKey } from '../../i18n'
import { formatTime } from '../../i18n/dates'
import type { Appointment } from '../../spokespeople/queries'
import type { Problems, Raw } from '../../web/form'
import { besidePreview } from '../attachments/line-page'
import type { Document } from '../document-queries'
import { numberOf } from '../numbers'
import type { Revision } from '../text-queries'
import type { Opened } from './preview-queries'
import { HOURS, USUAL, type Link } from './preview-rules'

export const hrefOf = (documentId: string) => `/noi-bo/thong-cao/${documentId}/xem-truoc`
export const addressOf = (secret: string) => `/xem-truoc/${secret}` as const

interface Asked {
  document: Document
  texts: Revision[]
  links: Link[]
  /** Why nobody may be shown it now. */
  why: MessageKey | null
  key: string
  raw?: Raw
  problems?: Problems
  notice?: MessageKey | undefined
}

/** views/statements/previews.hbs */
export const previewsPage = (asked: Asked) => ({
  ...about(asked),
  why: asked.why,
  key: asked.key,
  raw: asked.raw ?? {},
  problems: asked.problems ?? {},
  fieldWords: ['release.preview'],
  hours: hoursFor(asked.raw?.['hours'] ?? USUAL),
  links: asked.links.map((link) => linkLine(asked.document.id, link)),
  notice: asked.notice,
})

const about = ({ document, texts }: Pick<Asked, 'document' | 'texts'>) => ({
  title: 'release.preview.title',
  back: { href: `/noi-bo/thong-cao/${document.id}`, label: 'release.preview.back' },
  name: texts[0]!.title,
  nameLang: texts[0]!.locale,
  action: hrefOf(document.id),
})

const hoursFor = (chosen: string) =>
  HOURS.map((value) => ({ value, label: `release.preview.hours.${value}`, selected: value === chosen }))

/** views/partials/preview-link.hbs */
export const linkLine = (documentId: string, { id, open, endedAt, ...link }: Link) => ({
  ...{ id, open, ...link },
  // one that shut by itself a moment ago has no time of its own yet
  endedAt: open ? null : endedAt,
  endHref: open ? `${hrefOf(documentId)}/${id}/thu-hoi` : null,
})

/** views/partials/preview-panel.hbs; nothing where none was made and none may be. */
export function previewPanel(documentId: string, links: Link[], why: MessageKey | null) {
  if (why !== null && links.length === 0) return null
  const open = links.filter((link) => link.open)
  return {
    href: hrefOf(documentId),
    open: open.map((link) => linkLine(documentId, link)),
    count: open.length,
  }
}

interface Made extends Pick<Asked, 'document' | 'texts'> {
  address: string
  opened: Opened
}

/** views/statements/preview-made.hbs: the only time that the address is shown. */
export const madePage = ({ address, opened, ...rest }: Made) => ({
  ...about(rest),
  title: 'release.preview.made',
  address,
  recipient: opened.recipient,
  expiresAt: opened.expiresAt,
  listHref: hrefOf(rest.document.id),
})

interface Read {
  document: Document
  agency: Agency
  speaker: Appointment | undefined
  texts: Revision[]
  images: Pictured[]
  attached: Attachment[]
  opened: Opened
  scanning: boolean
  /** Its images and files stand under its own address. */
  under: `/xem-truoc/${string}`
}

const textLine = ({ locale: language, title, summary, bodyHtml: html }: Revision) => ({
  ...{ language, title, lead: summary, html },
})

/** views/statements/preview.hbs: what somebody outside reads before its hour. */
export const readPage = (
  { document, agency, speaker, texts, images, attached, opened, scanning, under }: Read,
  locale: Locale,
) => ({
  heading: texts[0]!.title,
  headingLang: texts[0]!.locale,
  mark: { key: 'release.preview.mark', values: { recipient: opened.recipient } },
  until: { key: 'release.preview.until', values: { time: formatTime(opened.expiresAt) } },
  kind: `statements.kind.${document.kind}`,
  agency: nameOf(agency, locale),
  number: numberOf(document),
  speaker: speaker && { name: speaker.fullName, position: speaker.position },
  text: textLine(texts[0]!),
  english: texts[1] ? textLine(texts[1]) : null,
  figures: figuresOf(images, under, scanning, locale),
  beside: besidePreview(attached, under, scanning, locale),
  // no other address leads here, and none of these is told to machines
  languages: [],
  ownSearch: true,
})
