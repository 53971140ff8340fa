import type { Deps } from '../deps'
import { translate, type Locale } from '../i18n'
import type { Letter } from '../mail/outbox'

interface About {
  email: string
  title: string
  link: string
  reason?: string
}

type Event = 'submitted' | 'commented' | 'approved' | 'rejected' | 'recalled' | 'ended'

/** To someone in the agency, about a statement that is not public yet: the link asks them to sign in. */
export const about = (event: Event, { email, title, link, reason = '' }: About, locale: Locale): Letter => ({
  recipient: email,
  locale,
  subject: translate(locale, `statements.letter.${event}.subject`, { title }),
  text: translate(locale, `statements.letter.${event}.text`, { title, link, reason }),
})

export const linkTo = ({ settings }: Pick<Deps, 'settings'>, documentId: string) =>
  `${settings.publicUrl}/noi-bo/thong-cao/${documentId}`
