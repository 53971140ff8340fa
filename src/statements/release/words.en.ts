import type { WordsFor } from '../../i18n/words'
import type { releaseVi } from './words.vi'

export const releaseEn: WordsFor<typeof releaseVi> = {
  'release.title': 'Publication',
  'release.due': 'Publication time',
  'release.letters': 'Notice of publication',
  'release.letters.waiting': 'Sent to the submitter, the approver and the spokesperson at that time',
  'release.letters.due': 'Being sent',
  'release.letters.done': 'Sent at {time}',
  'release.letters.late': 'Not sent',
  'release.untold': 'Notices of publication not sent, late since {time}',
  'release.untold.help':
    'The notices of publication have not been sent, late since {time}. The statement went out on time; ask whoever runs the portal to check its background process.',
  'release.sign': 'To be countersigned',
  'release.sign.due': 'Before {time}',
  'release.sign.late': 'Overdue since {time}',
  'release.waiting.late': 'Published on time, but the notices have not been sent',
  'release.waiting.late.at': 'Publication time',
  'release.waiting.late.help': 'tell whoever runs the portal',
  'release.waiting.sign': 'Countersign before:',
  'release.waiting.sign.late': 'Countersignature overdue since',
  'release.public.late': 'Countersignature overdue since {time}',

  'release.preview': 'Preview links',
  'release.preview.title': 'Show it to somebody outside the agency',
  'release.preview.lead':
    'Each link is for one person, ends at the time you choose and can be revoked at any moment. Whoever has the link can read: send it to that person only.',
  'release.preview.newest':
    'The recipient always sees the newest text of this edition. The link closes by itself when the statement is published, withdrawn or limited to named readers, and when its maker no longer works for the agency.',
  'release.preview.back': 'Back to the statement',
  'release.preview.recipient': 'Recipient',
  'release.preview.recipient.hint':
    'Name and workplace. It is shown on the preview and erased 30 days after the link closes.',
  'release.preview.hours': 'Valid for',
  'release.preview.hours.1': '1 hour',
  'release.preview.hours.4': '4 hours',
  'release.preview.hours.24': '24 hours',
  'release.preview.hours.72': '3 days',
  'release.preview.hours.168': '7 days',
  'release.preview.hours.336': '14 days',
  'release.preview.make': 'Make the preview link',
  'release.preview.manage': 'Make or revoke preview links',
  'release.preview.links': 'Links made so far',
  'release.preview.none': 'No links yet. Nobody outside the agency can read this text.',
  'release.preview.open_count': 'Open: {count}',
  'release.preview.for': 'For {recipient}',
  'release.preview.maker': 'Made by {name}, {time}',
  'release.preview.open': 'Open until {time}',
  'release.preview.shut': 'Closed',
  'release.preview.shut_at': 'Closed at {time}',
  'release.preview.end': 'Revoke the link',
  'release.preview.end_one': 'for {recipient}',
  'release.preview.ended': 'Revoked: the link no longer opens.',
  'release.preview.made': 'The preview link is ready',
  'release.preview.made.for': 'For {recipient}, opens until {time}.',
  'release.preview.made.once':
    'Copy it now: this address is shown once. The portal keeps no copy of it and does not write to the recipient.',
  'release.preview.address': 'Preview address',
  'release.preview.list': 'See the links made so far',
  'release.preview.mark': 'Preview for {recipient}, not yet published',
  'release.preview.mark.help': 'The text may change. Please do not quote or forward it.',
  'release.preview.until': 'This link opens until {time}.',
  'release.preview.why.limited': 'Only named people may read this statement: no preview link can be made.',
  'release.preview.why.public': 'This edition is public: send the address of its public page instead.',
  'release.preview.why.many':
    'This edition has {max} open links: revoke those no longer needed before making another.',

  'release.letter.released.subject': 'Published: {title}',
  'release.letter.released.text':
    'Dear colleague,\n\nThis statement was published at {time}:\n{title}\n{number}\nPublic page: {page}\n\nAt the desk: {desk}\n',
  'release.letter.unsigned.subject': 'Countersignature overdue: {title}',
  'release.letter.unsigned.text':
    'Dear colleague,\n\nThis statement was released urgently at {time} and should have been countersigned before {due}; no second person has signed yet:\n{title}\n\nPlease open it to read and countersign: {desk}\n\nUntil then its public page says that the countersignature is overdue.\n',
}
