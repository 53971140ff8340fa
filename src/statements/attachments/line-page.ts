import type { AllWords, Attachment, PublicAttachment } from '../../files/attachment-queries'
import { isRecording } from '../../files/media-types'
import { kindOf } from '../../files/page'
import { whyNotHandOut } from '../../files/rules'
import { translate, type Locale, type MessageKey } from '../../i18n'
import { saidIn } from '../../i18n/said'
import { isAgreed } from './attachment-rules'

type Told = Pick<Attachment, 'mediaType' | 'size' | 'pages' | 'sheets'>

/** 'PDF, 1,2 MB, 3 trang' */
export const factsOf = (file: Told, locale: Locale): string =>
  [
    kindOf(file, locale),
    countOf('files.pages', file.pages, locale),
    countOf('files.sheets', file.sheets, locale),
  ]
    .filter(Boolean)
    .join(', ')

const countOf = (words: 'files.pages' | 'files.sheets', count: number | null, locale: Locale) =>
  count && translate(locale, count === 1 ? `${words}.one` : words, { count })

/** partials/attachments.hbs: a document or recording beside a text. */
export interface Line {
  title: string | null
  titleLang: Locale
  facts: string
  /** Null when it cannot be had; `note` then says why. */
  href: string | null
  note: MessageKey | null
  mediaType: string
  isFilm: boolean
  caption: string | null
  captionLang: Locale
  credit: string | null
  licence: MessageKey | null
  transcript: string | null
  transcriptLang: Locale
  /** Beside the Vietnamese, for those who work on it. */
  english?: English | null
}

type English = Record<'title' | 'caption' | 'transcript', string | null>

type Shown = Told &
  Pick<Attachment, 'title' | 'caption' | 'credit' | 'licence' | 'transcript' | 'scanState' | 'missingAt'> &
  Pick<Attachment, 'titleEn' | 'captionEn' | 'transcriptEn'>

/** @param language of its words, where it has them in both */
const lineOf = (file: Shown, href: string, scanning: boolean, locale: Locale, language = locale): Line => {
  const note = whyNotHandOut(file, scanning)
  const { credit, licence, mediaType } = file
  const title = saidIn(language, file.title, file.titleEn)
  const caption = saidIn(language, file.caption, file.captionEn)
  const transcript = saidIn(language, file.transcript, file.transcriptEn)
  return {
    ...{ credit, mediaType, note },
    ...{ title: title.said, titleLang: title.lang },
    ...{ caption: caption.said, captionLang: caption.lang },
    ...{ transcript: transcript.said, transcriptLang: transcript.lang },
    facts: factsOf(file, locale),
    href: note ? null : href,
    isFilm: mediaType === 'video/mp4',
    licence: licence && `files.licence.${licence}`,
  }
}

/** The same in every edition, whatever the file is called. */
export const addressOf = ({ slug, address }: Pick<PublicAttachment, 'slug' | 'address'>) =>
  `/thong-cao/${slug}/tep/${address}`

const beside = <T extends Shown>(files: readonly T[], line: (file: T) => Line) => {
  const [recordings, documents] = [true, false].map((sort) =>
    files.filter(({ mediaType }) => isRecording(mediaType) === sort).map(line),
  )
  return files.length > 0 ? { recordings: recordings!, documents: documents! } : null
}

/** What the public reads, beside the text. */
export const besidePublic = (files: readonly PublicAttachment[], scanning: boolean, locale: Locale) =>
  beside(files, (file) => lineOf(file, addressOf(file), scanning, locale))

/** The same through a preview link, under its address: nothing leaves that hides what nobody agreed to. */
export const besidePreview = (
  files: readonly Attachment[],
  under: string,
  scanning: boolean,
  locale: Locale,
) =>
  beside(
    files.filter(({ address }) => address !== null),
    (file) => {
      const line = lineOf(file, `${under}/${file.address}`, scanning, locale)
      return isAgreed(file) ? line : { ...line, href: null, note: 'attachments.unseen' }
    },
  )

/** The English words of a file, to be checked beside the Vietnamese; null where nobody wrote any. */
const englishOf = ({ titleEn: title, captionEn: caption, transcriptEn: transcript }: AllWords) =>
  [title, caption, transcript].some((word) => word !== null) ? { title, caption, transcript } : null

/** The same as those who work on it see it before: under the address of the desk, in both languages. */
export const besideDraft = (files: readonly Attachment[], scanning: boolean, locale: Locale) =>
  beside(
    files.filter(({ address }) => address !== null),
    (file) => ({
      ...lineOf(file, `/noi-bo/tep/${file.publicId}/tai-ve?da-xem=1`, scanning, locale, 'vi'),
      english: englishOf(file),
    }),
  )
