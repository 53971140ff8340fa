import { hasRole, type Actor, type Role } from '../actor'
import type { Db } from '../database/connect'
import { isMessageKey, type MessageKey } from '../i18n'
import type { Pager } from '../web/pager'
import { COMMAND_LINE, JOBS, SAMPLES, type AuditEvent } from './queries'

/** Where a thing is seen, and by whom, by its kind; app.ts hands it in, since those pages are on floors above. */
export type Places = Record<string, Place>
interface Place {
  at: (id: string) => string
  roles: readonly Role[]
  /** Those of these ids that this reader may not open whatever their role. */
  closedTo?: (db: Db, by: Actor, ids: string[]) => Promise<string[]>
}

interface Reader {
  by: Actor
  places: Places
  /** What is closed to them. */
  closed: ReadonlySet<string>
}

/** views/audit/list.hbs */
export const listPage = (events: AuditEvent[], pager: Pager, reader: Reader) => ({
  title: 'audit.title',
  events: events.map((event) => lineOf(event, reader)),
  pager,
})

const lineOf = ({ action, details, ...event }: AuditEvent, reader: Reader) => ({
  ...event,
  nobody: nobody(event),
  action,
  act: wordOf(`audit.action.${action}`),
  details: detailsOf(action, details),
  subject: subjectOf(event),
  href: hrefOf(event, reader),
  requestId: isOurs(event) ? null : event.requestId,
})

const wordOf = (key: string): MessageKey | null => (isMessageKey(key) ? key : null)

type Subject = Omit<AuditEvent, 'action' | 'details'>

/** By its name where that is known, by the code that people use, or by as much of its id as tells it from others. */
const subjectOf = ({ subjectKind, subjectId, subjectName, agencyName }: Subject) => ({
  kind: wordOf(`audit.subject.${subjectKind}`) ?? 'audit.subject',
  name: subjectKind === 'agency' ? agencyName : subjectName,
  code: subjectId.replace(/^([0-9a-f]{8})-[-0-9a-f]{27}$/, '$1'),
})

/** Nobody is led where they may not go. */
function hrefOf(
  { subjectKind, subjectId, agencyId }: Subject,
  { by, places, closed }: Reader,
): string | null {
  const place = places[subjectKind]
  if (!place || agencyId === null || closed.has(subjectId)) return null
  return hasRole(by, agencyId, ...place.roles) ? place.at(subjectId) : null
}

const OURS = [COMMAND_LINE, SAMPLES, JOBS]
const isOurs = ({ requestId }: Pick<AuditEvent, 'requestId'>) =>
  OURS.some((ours) => ours.requestId === requestId)

/** Who it was when it was no account. */
function nobody({ requestId }: Pick<AuditEvent, 'requestId'>): MessageKey {
  if (requestId === COMMAND_LINE.requestId) return 'audit.command_line'
  if (requestId === JOBS.requestId) return 'audit.jobs'
  return requestId === SAMPLES.requestId ? 'audit.samples' : 'audit.public'
}

/** As staff call them, the nearest first. */
const REQUEST_STATES = ['requests.desk.status', 'requests.status']

/** Which role, or which state it came to: in the words of its slice. */
function detailsOf(action: string, { role, state, to }: Record<string, unknown>): MessageKey[] {
  const words = action.startsWith('request.') ? REQUEST_STATES : ['statements.state']
  const states = [state, to].filter((name) => typeof name === 'string')
  return [
    ...(typeof role === 'string' ? [`accounts.role.${role}`] : []),
    ...states.flatMap((name) => words.map((word) => `${word}.${name}`).find(isMessageKey) ?? []),
  ].filter(isMessageKey)
}
