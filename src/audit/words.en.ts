import type { WordsFor } from '../i18n/words'
import type { auditVi } from './words.vi'

export const auditEn: WordsFor<typeof auditVi> = {
  'audit.nav': 'Audit log',
  'audit.title': 'Audit log',
  'audit.lead': 'Each act on the portal is a line that cannot be changed or deleted.',
  'audit.at': 'Time',
  'audit.who': 'Done by',
  'audit.what': 'Act',
  'audit.subject': 'Subject',
  'audit.agency': 'Agency',
  'audit.request': 'Request id',
  'audit.public': 'Public',
  'audit.empty': 'No lines yet.',
}
