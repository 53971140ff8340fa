import type { AllWords, EnglishWords, Words } from '../../files/attachment-queries'
import { LICENCES } from '../../files/rules'
import {
  line,
  oneOf,
  optional,
  readForm,
  text,
  uuid,
  whole,
  type Problems,
  type Raw,
  type Wrong,
} from '../../web/form'
import type { AttachmentKind } from './attachment-rules'

const LONGEST_TRANSCRIPT = 50_000
/** An edition has fewer files than this. */
const MOST_PLACES = 99

const sent = { version: whole({ max: 2 ** 30 }), key: optional(uuid) }
const title = { title: line({ max: 200 }), titleEn: optional(line({ max: 200 })) }
const rights = {
  caption: optional(text({ max: 500 })),
  captionEn: optional(text({ max: 500 })),
  credit: optional(line({ max: 120 })),
  licence: oneOf(LICENCES),
}
const FIELDS = {
  image: { ...sent, alt: line({ max: 300 }), altEn: optional(line({ max: 300 })), ...rights },
  document: { ...sent, ...title },
  recording: {
    ...{ ...sent, ...title, ...rights },
    transcript: text({ max: LONGEST_TRANSCRIPT }),
    transcriptEn: optional(text({ max: LONGEST_TRANSCRIPT })),
  },
}

export interface AttachmentForm extends Words, Partial<EnglishWords> {
  version: number
  key: string | null
}

const SILENT: Words = { title: null, alt: null, caption: null, credit: null, licence: null, transcript: null }

/** The words that readers need with a file of this kind. */
export function readAttachment(
  body: unknown,
  kind: AttachmentKind,
): { ok: true; values: AttachmentForm; raw: Raw } | Wrong {
  const form = readForm<(typeof FIELDS)[AttachmentKind]>(body, FIELDS[kind])
  const problems = form.ok ? { ...uncredited(form.raw), ...uncaptioned(form.raw) } : form.problems
  if (!form.ok || Object.keys(problems).length > 0) return { ok: false, raw: form.raw, problems }
  return { ok: true, raw: form.raw, values: { ...SILENT, ...form.values } }
}

/** What may be used with credit says whose it is. */
const uncredited = ({ licence, credit }: Raw): Problems =>
  (licence === 'press' || licence === 'cc_by_4') && credit === ''
    ? { credit: { key: 'attachments.credit.needed' } }
    : {}

/** What is said in English is said in Vietnamese first. */
const uncaptioned = ({ caption, captionEn }: Raw): Problems =>
  captionEn && caption === '' ? { caption: { key: 'problem.blank' } } : {}

/** As the form of what is there has them. */
export const rawOfWords = (words: AllWords): Raw => ({
  title: words.title ?? '',
  alt: words.alt ?? '',
  caption: words.caption ?? '',
  credit: words.credit ?? '',
  licence: words.licence ?? '',
  transcript: words.transcript ?? '',
  titleEn: words.titleEn ?? '',
  altEn: words.altEn ?? '',
  captionEn: words.captionEn ?? '',
  transcriptEn: words.transcriptEn ?? '',
})

export const PLACE = 'place-'

/** A number for each file, under its id. */
export function readOrder(body: unknown, ids: readonly string[]) {
  const places = Object.fromEntries(ids.map((id) => [PLACE + id, whole({ max: MOST_PLACES })]))
  return readForm(body, { version: sent.version, ...places })
}
