import { translate, type Locale } from '../i18n'
import type { Letter } from '../mail/outbox'

interface Invited {
  email: string
  agencyName: string
  role: string
  link: string
}

export const invitation = ({ email, agencyName, role, link }: Invited, locale: Locale): Letter => ({
  recipient: email,
  locale,
  subject: translate(locale, 'accounts.letter.invitation.subject', { agency: agencyName }),
  text: translate(locale, 'accounts.letter.invitation.text', {
    agency: agencyName,
    role: translate(locale, `accounts.role.${role}`),
    link,
  }),
})

export const roleAdded = ({ email, agencyName, role, link }: Invited, locale: Locale): Letter => ({
  recipient: email,
  locale,
  subject: translate(locale, 'accounts.letter.role.subject', { agency: agencyName }),
  text: translate(locale, 'accounts.letter.role.text', {
    agency: agencyName,
    role: translate(locale, `accounts.role.${role}`),
    link,
  }),
})

export const passwordChanged = (email: string, locale: Locale): Letter => ({
  recipient: email,
  locale,
  subject: translate(locale, 'accounts.letter.password.subject'),
  text: translate(locale, 'accounts.letter.password.text'),
})
