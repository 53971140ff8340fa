import type { Waiting } from './outbox'

/** views/mail/mailbox.hbs */
export const mailboxPage = (letters: Waiting[]) => ({ title: 'mail.mailbox.title', letters })
