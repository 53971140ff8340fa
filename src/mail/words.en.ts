import type { WordsFor } from '../i18n/words'
import type { mailVi } from './words.vi'

export const mailEn: WordsFor<typeof mailVi> = {
  'mail.mailbox.nav': 'Sample mailbox',
  'mail.mailbox.title': 'Sample mailbox',
  'mail.mailbox.lead': 'The portal runs on sample data without a mail server, so outgoing e-mails stay here.',
  'mail.mailbox.empty': 'No e-mails yet',
  'mail.mailbox.empty.help':
    'Send a request on the public pages or invite a member: the e-mail appears here.',
  'mail.mailbox.to': 'To: {recipient}',
}
