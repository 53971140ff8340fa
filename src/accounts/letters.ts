import { translate, type Locale } from '../i18n'
import type { Letter } from '../mail/outbox'

interface Offered {
  email: string
  agencyName: string
  role: string
  link: string
  agencyId: number
  /** Of the invitation, or of the account that was given the role. */
  id: string
}

/** A role for someone new, who takes it up by the link, or for someone who has an account and is told. */
export const offer = (
  event: 'invitation' | 'role',
  { email, agencyName, role, link, agencyId, id }: Offered,
  locale: Locale,
): Letter => ({
  recipient: email,
  locale,
  subject: translate(locale, `accounts.letter.${event}.subject`, { agency: agencyName }),
  text: translate(locale, `accounts.letter.${event}.text`, {
    agency: agencyName,
    role: translate(locale, `accounts.role.${role}`),
    link,
  }),
  about: { agencyId, kind: 'account', id },
})

export const passwordChanged = (email: string, locale: Locale): Letter => ({
  recipient: email,
  locale,
  subject: translate(locale, 'accounts.letter.password.subject'),
  text: translate(locale, 'accounts.letter.password.text'),
})
