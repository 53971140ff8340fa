import { translate, type Locale } from '../../i18n'
import { formatTime } from '../../i18n/dates'
import type { Letter } from '../../mail/outbox'

export interface Reader {
  email: string
  locale: Locale
}

interface Released {
  title: string
  number: string | null
  at: Date
  page: string
  desk: string
}

/** To those in whose hands it was: everybody can read it now. */
export const released = ({ title, number, at, page, desk }: Released, { email, locale }: Reader): Letter => ({
  recipient: email,
  locale,
  subject: translate(locale, 'release.letter.released.subject', { title }),
  text: translate(locale, 'release.letter.released.text', {
    ...{ title, page, desk, time: formatTime(at) },
    number: number ? `${translate(locale, 'statements.number', { number })}\n` : '',
  }),
})

interface Unsigned {
  title: string
  publishedAt: Date
  dueAt: Date
  desk: string
}

/** To those who could sign as the second. */
export const unsigned = (
  { title, publishedAt, dueAt, desk }: Unsigned,
  { email, locale }: Reader,
): Letter => ({
  recipient: email,
  locale,
  subject: translate(locale, 'release.letter.unsigned.subject', { title }),
  text: translate(locale, 'release.letter.unsigned.text', {
    ...{ title, desk, time: formatTime(publishedAt), due: formatTime(dueAt) },
  }),
})
