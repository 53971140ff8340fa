import type { Who } from '../actor'
import type { Db } from '../database/connect'

/** Whoever runs the machine. */
export const COMMAND_LINE: Who = { accountId: null, requestId: 'command line' }
/** The first start, which brings the invented province. */
export const SAMPLES: Who = { accountId: null, requestId: 'samples' }
/** What the portal does by itself, at its hours. */
export const JOBS: Who = { accountId: null, requestId: 'jobs' }

export interface Trace {
  action: string
  subjectKind: string
  subjectId: string | number
  agencyId?: number | null
  /** Ids and states only: never a name, an address or a text; but what a public contact was and is. */
  details?: Record<string, unknown>
}

export interface AuditEvent {
  id: number
  at: Date
  name: string | null
  agencyId: number | null
  agencyName: string | null
  action: string
  subjectKind: string
  subjectId: string
  /** Whose account or right to speak it is about. */
  subjectName: string | null
  requestId: string | null
  details: Record<string, unknown>
}

/** Part of every action's transaction: without its trace nothing happens. */
export const record = (db: Db, who: Who, { action, subjectKind, subjectId, agencyId, details }: Trace) =>
  db('auditEvents').insert({
    accountId: who.accountId,
    requestId: who.requestId,
    agencyId: agencyId ?? null,
    action,
    subjectKind,
    subjectId: String(subjectId),
    details: JSON.stringify(details ?? {}),
  })

/** Whose trail: all that happened at these agencies, and what the accounts of those administered did with themselves. */
export interface Scope {
  agencyIds: number[]
  administered: number[]
}

/** An account has no agency: its sign-ins belong to those whose member it was at that moment. */
const within = (db: Db, { agencyIds, administered }: Scope) =>
  db('auditEvents as e').whereRaw(
    `e.id in (
       select id from audit_events where agency_id = any(:agencyIds)
       union all
       select o.id from memberships m join audit_events o
         on o.subject_kind = 'account' and o.subject_id = m.account_id::text and m.valid @> o.at
       where o.agency_id is null and m.agency_id = any(:administered))`,
    { agencyIds, administered },
  )

/** Read for the lines of one page only, by keys. */
const SUBJECT_NAME = `case e.subject_kind
  when 'account' then (select p.full_name from accounts a join people p on p.id = a.person_id
    where a.id = e.subject_id::integer)
  when 'appointment' then (select p.full_name from appointments n join people p on p.id = n.person_id
    where n.id = e.subject_id::uuid) end as subject_name`

/** The newest first. */
export const ofScope = (db: Db, scope: Scope, limit: number, offset: number): Promise<AuditEvent[]> =>
  within(db, scope)
    .leftJoin('accounts as a', 'a.id', 'e.accountId')
    .leftJoin('people as p', 'p.id', 'a.personId')
    .leftJoin('agencies as g', 'g.id', 'e.agencyId')
    .orderBy('e.id', 'desc')
    .limit(limit)
    .offset(offset)
    .select('e.id', 'e.at', 'e.action', 'e.subjectKind', 'e.subjectId', 'e.requestId', 'e.details')
    .select('p.fullName as name', 'e.agencyId', 'g.nameVi as agencyName')
    .select(db.raw(SUBJECT_NAME))

export type Happening = Pick<AuditEvent, 'id' | 'at' | 'action' | 'details' | 'name'>

/** What happened to one thing, from its beginning on. */
export const ofSubject = (db: Db, subjectKind: string, subjectId: string): Promise<Happening[]> =>
  db('auditEvents as e')
    .where({ subjectKind, subjectId })
    .leftJoin('accounts as a', 'a.id', 'e.accountId')
    .leftJoin('people as p', 'p.id', 'a.personId')
    .orderBy('e.id')
    .select('e.id', 'e.at', 'e.action', 'e.details', 'p.fullName as name')

export async function countOfScope(db: Db, scope: Scope): Promise<number> {
  const row = await within(db, scope).count<{ count: number }>('* as count').first()
  return row?.count ?? 0
}
