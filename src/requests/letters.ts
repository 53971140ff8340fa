import { translate, type Locale } from '../i18n'
import type { Letter } from '../mail/outbox'

interface Reader {
  email: string
  locale: Locale
}

export type JournalistNews =
  | 'received'
  | 'message'
  | 'question'
  | 'answer'
  | 'partly'
  | 'refusal'
  | 'closed'
  | 'reminder'
  | 'reissued'
  | 'moved'
export type DeskNews =
  'new' | 'reply' | 'withdrawn' | 'assigned' | 'transferred' | 'signed' | 'due' | 'moved_here'

const written = ({ email, locale }: Reader, key: string, values: Record<string, string>): Letter => ({
  recipient: email,
  locale,
  subject: translate(locale, `requests.letter.${key}.subject`, values),
  text: translate(locale, `requests.letter.${key}.text`, values),
})

const inLanguage = (publicUrl: string, locale: Locale) => `${publicUrl}${locale === 'en' ? '/en' : ''}`

/** What a letter says more: times and rules, never what was typed into a form. */
export type More = (locale: Locale) => Record<string, string>
export const nothingMore: More = () => ({})

/**
 * What happened and where to read it. Nothing that was typed into a form is in it: anybody can type anybody's
 * address, and mail is read by more people than its reader.
 */
export const toJournalist = (
  reader: Reader,
  news: JournalistNews,
  { code, agency, publicUrl }: { code: string; agency: string; publicUrl: string },
  more: More,
) => {
  const link = `${inLanguage(publicUrl, reader.locale)}/theo-doi`
  const letter = written(reader, news, { code, agency, link, ...more(reader.locale) })
  return { ...letter, text: letter.text + translate(reader.locale, 'requests.letter.closing', { agency }) }
}

/** The code and where to read it; who asked is on the desk's own page only. */
export const toDesk = (
  reader: Reader,
  news: DeskNews,
  { id, code, publicUrl }: { id: string; code: string; publicUrl: string },
  more: More,
) => {
  const link = `${inLanguage(publicUrl, reader.locale)}/noi-bo/yeu-cau/${id}`
  return written(reader, news, { code, link, ...more(reader.locale) })
}
