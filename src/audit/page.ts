import type { Pager } from '../web/pager'
import type { AuditEvent } from './queries'

/** views/audit/list.hbs */
export const listPage = (events: AuditEvent[], pager: Pager) => ({
  title: 'audit.title',
  events: events.map((event) => ({ ...event, subject: `${event.subjectKind} ${event.subjectId}` })),
  pager,
})
