import type { WordsFor } from '../i18n/words'
import type { mailVi } from './words.vi'

export const mailEn: WordsFor<typeof mailVi> = {
  'mail.mailbox.nav': 'Sample mailbox',
  'mail.mailbox.title': 'Sample mailbox',
  'mail.mailbox.lead': 'The portal runs on sample data without a mail server, so outgoing letters stay here.',
  'mail.mailbox.empty': 'No letters yet.',
  'mail.mailbox.to': 'To: {recipient}',
}
