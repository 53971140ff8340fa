import type { Who } from '../actor'
import type { Db } from '../database/connect'

export interface Trace {
  action: string
  subjectKind: string
  subjectId: string | number
  agencyId?: number | null
  /** Ids and states only: never a name, an address or a text. */
  details?: Record<string, unknown>
}

export interface AuditEvent {
  id: number
  at: Date
  name: string | null
  agencyName: string | null
  action: string
  subjectKind: string
  subjectId: string
  requestId: string | null
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

/** The trail of these agencies, the newest first. */
export const ofAgencies = (
  db: Db,
  agencyIds: number[],
  limit: number,
  offset: number,
): Promise<AuditEvent[]> =>
  db('auditEvents as e')
    .leftJoin('accounts as a', 'a.id', 'e.accountId')
    .leftJoin('people as p', 'p.id', 'a.personId')
    .leftJoin('agencies as g', 'g.id', 'e.agencyId')
    .whereIn('e.agencyId', agencyIds)
    .orderBy('e.id', 'desc')
    .limit(limit)
    .offset(offset)
    .select('e.id', 'e.at', 'e.action', 'e.subjectKind', 'e.subjectId', 'e.requestId', 'p.fullName as name')
    .select('g.nameVi as agencyName')

export async function countOfAgencies(db: Db, agencyIds: number[]): Promise<number> {
  const row = await db('auditEvents')
    .whereIn('agencyId', agencyIds)
    .count<{ count: number }>('* as count')
    .first()
  return row?.count ?? 0
}
