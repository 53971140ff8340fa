import { isMessageKey, type MessageKey } from '../i18n'
import type { Pager } from '../web/pager'
import { COMMAND_LINE, JOBS, SAMPLES, type AuditEvent } from './queries'

/** views/audit/list.hbs */
export const listPage = (events: AuditEvent[], pager: Pager) => ({
  title: 'audit.title',
  events: events.map(lineOf),
  pager,
})

const lineOf = ({ action, details, ...event }: AuditEvent) => ({
  ...event,
  nobody: nobody(event),
  action,
  act: wordOf(`audit.action.${action}`),
  details: detailsOf(action, details),
  subject: `${event.subjectKind} ${event.subjectId}`,
  requestId: isOurs(event) ? null : event.requestId,
})

const wordOf = (key: string): MessageKey | null => (isMessageKey(key) ? key : null)

const OURS = [COMMAND_LINE, SAMPLES, JOBS]
const isOurs = ({ requestId }: Pick<AuditEvent, 'requestId'>) =>
  OURS.some((ours) => ours.requestId === requestId)

/** Who it was when it was no account. */
function nobody({ requestId }: Pick<AuditEvent, 'requestId'>): MessageKey {
  if (requestId === COMMAND_LINE.requestId) return 'audit.command_line'
  if (requestId === JOBS.requestId) return 'audit.jobs'
  return requestId === SAMPLES.requestId ? 'audit.samples' : 'audit.public'
}

/** Which role, or which state it came to: in the words of its slice. */
function detailsOf(action: string, { role, state, to }: Record<string, unknown>): MessageKey[] {
  const words = action.startsWith('request.') ? 'requests.status' : 'statements.state'
  return [
    ...(typeof role === 'string' ? [`accounts.role.${role}`] : []),
    ...[state, to].filter((name) => typeof name === 'string').map((name) => `${words}.${name}`),
  ].filter(isMessageKey)
}
