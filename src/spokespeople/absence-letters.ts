import { translate } from '../i18n'
import type { Addressee } from '../accounts/membership-queries'
import type { Letter } from '../mail/outbox'

interface Unable {
  name: string
  agency: string
  agencyId: number
  link: string
}

/** To the head: whoever speaks regularly cannot. Why is told on the portal only. */
export const unableLetter = (
  { email, locale, accountId }: Addressee,
  { agencyId, ...values }: Unable,
): Letter => ({
  recipient: email,
  locale,
  subject: translate(locale, 'spokespeople.letter.unable.subject', { ...values }),
  text: translate(locale, 'spokespeople.letter.unable.text', { ...values }),
  about: { agencyId, kind: 'account', id: String(accountId) },
})
