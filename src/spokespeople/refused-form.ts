import type { Locale, MessageKey } from '../i18n'
import { cite, type Matter } from '../law/articles'
import type { Problems } from '../web/form'

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

/** @param at the instant by whose decree it is cited */
export function problemOf(key: MessageKey, at: Date, locale: Locale): { status: number; problems: Problems } {
  const [field, matter] = FIELDS[key] ?? ['bieu_mau', 'kinds']
  const status = key === 'upload.not_kept' ? UNAVAILABLE : 422
  return { status, problems: { [field]: { key, values: cite(matter, at, locale) } } }
}
