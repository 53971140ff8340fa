import type { MessageKey } from '../i18n'
import { cite, type Matter } from '../law/articles'
import type { Problems } from '../web/form'
import type { Settings } from './contact-form'
import type { AppointmentForm } from './form'

/** At which field what the rows or the database refuse is mended, and what says so. */
const FIELDS: Partial<Record<MessageKey, [field: string, matter: Matter]>> = {
  'upload.not_kept': ['files', 'authorisation'],
  'spokespeople.one_head': ['validTo', 'kinds'],
  'spokespeople.ended_already': ['validTo', 'kinds'],
  'spokespeople.problem.order': ['validTo', 'contact'],
  'spokespeople.problem.case': ['caseId', 'authorisation'],
  'spokespeople.problem.same_document': ['decisionNo', 'authorisation'],
  'spokespeople.problem.no_authorisation': ['files', 'authorisation'],
  'spokespeople.problem.grantor': ['grantor', 'authorisation'],
  'spokespeople.problem.not_head_then': ['grantor', 'authorisation'],
  'spokespeople.problem.passed_on': ['grantor', 'never_passed_on'],
  'spokespeople.problem.himself': ['person', 'authorisation'],
}

const UNAVAILABLE = 503

type Sent = Pick<AppointmentForm, 'person' | 'decidedAt'>

/** Cited by the decree of the day on which the paper was signed. */
export function problemOf(key: MessageKey, { person, decidedAt }: Sent, { now, locale }: Settings) {
  const [field, matter] = FIELDS[key] ?? ['bieu_mau', 'kinds']
  const name = field === 'person' && person === null ? 'fullName' : field
  const problems: Problems = { [name]: { key, values: cite(matter, decidedAt ?? now, locale) } }
  return { status: key === 'upload.not_kept' ? UNAVAILABLE : 422, problems }
}
