import type { WordsFor } from '../i18n/words'
import type { tasksVi } from './words.vi'

export const tasksEn: WordsFor<typeof tasksVi> = {
  'tasks.title': 'To do',
  'tasks.waiting': 'What the portal cannot do by itself',
  'tasks.lead': 'What the portal cannot do by itself. When one is done, mark it as done.',
  'tasks.none': 'Nothing is waiting',
  'tasks.none.help': 'When an e-mail cannot be delivered, the portal notes it here.',
  'tasks.since': 'Since',
  'tasks.done': 'Mark as done',
  'tasks.noted': 'Marked as done.',
  'tasks.kind.mail.undeliverable': 'An e-mail could not be delivered',
  'tasks.kind.mail.undeliverable.request':
    'An e-mail to the journalist could not be delivered: call the number given in the request',
  'tasks.kind.mail.undeliverable.account':
    'An e-mail about a role could not be delivered: check the address on the members page',
  'tasks.kind.spokesperson.unable':
    'The regular spokesperson cannot speak: somebody else has to be authorised',
  'tasks.kind.spokesperson.confirm': 'Confirm the public contact of a spokesperson this quarter',
  'tasks.kind.statement.countersign':
    'An urgent statement is past its time for countersigning: a second person has to sign, or it is withdrawn',
}
