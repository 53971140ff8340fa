import type { WordsFor } from '../i18n/words'
import type { tasksVi } from './words.vi'

export const tasksEn: WordsFor<typeof tasksVi> = {
  'tasks.title': 'To do',
  'tasks.lead': 'What the portal cannot do by itself. When one is done, mark it as done.',
  'tasks.all': 'Everything to do',
  'tasks.none': 'Nothing is waiting.',
  'tasks.since': 'Since',
  'tasks.done': 'Mark as done',
  'tasks.noted': 'Marked as done.',
  'tasks.kind.mail.undeliverable': 'A letter did not reach its reader',
  'tasks.kind.mail.undeliverable.request':
    'A letter did not reach the journalist: call the number given in the request',
  'tasks.kind.mail.undeliverable.account':
    'A letter about a role did not reach its reader: check the address on the page of members',
}
