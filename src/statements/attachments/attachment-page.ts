import type { Attachment } from '../../files/attachment-queries'
import type { Figure } from '../../files/figures'
import { LICENCES } from '../../files/rules'
import type { Locale, MessageKey } from '../../i18n'
import type { Problems, Raw } from '../../web/form'
import { rawOfWords, PLACE } from './attachment-form'
import {
  ACCEPTED,
  ATTACHMENT_KINDS,
  attachmentKindOf,
  isFullOf,
  MOST,
  PLACES,
  type AttachmentKind,
} from './attachment-rules'
import { gateOf, hiddenIn } from './hidden-page'
import { factsOf } from './line-page'

export interface Listed {
  /** Of the statement. */
  id: string
  heading: string
  headingLang: Locale
  version: number
  /** Whether its text is there in English too. */
  english: boolean
  files: Attachment[]
  figures: Figure[]
  whyNotEdit: MessageKey | null
  mayAccept: boolean
}

export interface Told {
  notice?: MessageKey | undefined
  problems?: Problems
  raw?: Raw
}

const at = ({ id }: Listed) => `/noi-bo/thong-cao/${id}`

/** views/statements/attachments.hbs */
export const attachmentsPage = (listed: Listed, locale: Locale, told: Told = {}) => ({
  title: 'attachments.title',
  back: { href: at(listed), label: 'attachments.back.work' },
  fieldWords: ['attachments.field'],
  heading: listed.heading,
  headingLang: listed.headingLang,
  notice: told.notice && { key: told.notice },
  action: `${at(listed)}/tep`,
  version: listed.version,
  mayOrder: mayOrder(listed),
  gate: gateOf(listed.files, at(listed), listed.version, listed.mayAccept),
  files: listed.files.map((file, index) => row(file, index, listed, locale, told)),
  adding: listed.whyNotEdit === null && ATTACHMENT_KINDS.map((kind) => adding(kind, listed)),
  problems: told.problems ?? {},
})

const mayOrder = ({ whyNotEdit, files }: Listed) => whyNotEdit === null && files.length > 1

const row = (file: Attachment, index: number, listed: Listed, locale: Locale, told: Told) => ({
  ...hiddenIn(file),
  kind: `attachments.kind.${attachmentKindOf(file.mediaType)}`,
  facts: factsOf(file, locale),
  figure: figureOf(file, listed),
  licence: file.licence && `files.licence.${file.licence}`,
  credit: file.credit,
  nameEn: file.titleEn ?? file.altEn,
  href: `${at(listed)}/tep/${file.publicId}`,
  version: listed.version,
  mayEdit: listed.whyNotEdit === null,
  place: mayOrder(listed) && placeOf(file, index, told),
})

const placeOf = ({ publicId }: Attachment, index: number, { raw = {}, problems = {} }: Told) => ({
  name: PLACE + publicId,
  value: raw[PLACE + publicId] ?? String(index + 1),
  problem: problems[PLACE + publicId],
})

const figureOf = ({ publicId }: Attachment, { figures }: Listed) =>
  figures.find(({ id }) => id === publicId) ?? null

const adding = (kind: AttachmentKind, listed: Listed) => ({
  href: `${at(listed)}/tep/them/${PLACES[kind]}`,
  label: `attachments.add.${kind}`,
  full: isFullOf(listed.files, kind) && {
    key: `attachments.full.${kind}`,
    values: { most: MOST[kind] },
  },
})

interface Shown {
  listed: Listed
  kind: AttachmentKind
  /** The file whose words are changed; null of one that is added. */
  file: Attachment | null
  /** Of a form that adds one. */
  key: string
  /** Whether the file that was sent with it is gone. */
  lost: boolean
}

export interface Failed {
  raw: Raw
  problems: Problems
}

/** views/statements/attachment.hbs */
export function attachmentPage({ listed, kind, file, key, lost }: Shown, locale: Locale, failed?: Failed) {
  const raw: Raw = { ...(file && rawOfWords(file)), ...failed?.raw }
  const place = `${at(listed)}/tep`
  return {
    title: file ? `attachments.change.${kind}` : `attachments.add.${kind}`,
    back: { href: place, label: 'attachments.back' },
    fieldWords: ['attachments.field'],
    action: file ? `${place}/${file.publicId}` : `${place}/them/${PLACES[kind]}`,
    send: file ? 'attachments.save' : `attachments.add.${kind}`,
    version: listed.version,
    key: file ? null : raw['key'] || key,
    known: file && knownOf(file, listed, locale),
    upload: !file && uploadOf(kind),
    lost,
    ...fieldsOf(kind, raw),
    english: listed.english || ENGLISH.some((field) => raw[field] || failed?.problems[field]),
    raw,
    problems: failed?.problems ?? {},
  }
}

const ENGLISH = ['titleEn', 'altEn', 'captionEn', 'transcriptEn']

const knownOf = (file: Attachment, listed: Listed, locale: Locale) => ({
  figure: figureOf(file, listed),
  line: { key: 'attachments.file', values: { name: file.name, facts: factsOf(file, locale) } },
})

const uploadOf = (kind: AttachmentKind) => ({
  label: `attachments.field.files.${kind}`,
  hint: `attachments.field.files.${kind}.hint`,
  accept: ACCEPTED[kind],
})

const fieldsOf = (kind: AttachmentKind, raw: Raw) => ({
  isImage: kind === 'image',
  isRecording: kind === 'recording',
  titleLabel: kind === 'recording' ? 'attachments.field.title.recording' : 'attachments.field.title',
  titleHint: kind === 'recording' ? 'attachments.field.title.recording.hint' : 'attachments.field.title.hint',
  titleEnLabel: kind === 'recording' ? 'attachments.field.title_en.recording' : 'attachments.field.title_en',
  hasRights: kind !== 'document',
  licences: LICENCES.map((value) => ({
    value,
    label: `files.licence.${value}`,
    selected: raw['licence'] === value,
  })),
})
