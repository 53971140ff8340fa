import { nameOf } from '../agencies/page'
import type { Locale, MessageKey } from '../i18n'
import type { Contact } from './confirm-queries'
import type { Period } from './confirm-rules'

const DESK = '/noi-bo/nguoi-phat-ngon'

/** views/spokespeople/confirm-contacts.hbs */
export const confirmContactsPage = (
  contacts: Contact[],
  period: Period | null,
  locale: Locale,
  notice: MessageKey | undefined,
) => ({
  title: 'spokespeople.confirm.title',
  back: { href: DESK, label: 'spokespeople.desk.title' },
  // the last minute in which it is not late
  due: period && new Date(period.until.getTime() - 60_000),
  contacts: contacts.map((contact) => ({
    ...contact,
    basis: `spokespeople.basis.${contact.basis}`,
    agency: nameOf(contact, locale),
    seenAt: contact.lastConfirmedAt ?? contact.publishedAt,
    href: `${DESK}/${contact.id}`,
    action: `${DESK}/${contact.id}/xac-nhan`,
  })),
  notice,
})
