import type { Db } from '../database/connect'
import { QUEUES, type Filter, type Queue } from './desk-filters'
import type { PressRequest } from './queries'

/** Whose desks, and who looks. */
export interface Scope {
  agencyIds: number[]
  accountId: number
}

type Shown = 'id' | 'publicCode' | 'agencyId' | 'kind' | 'channel' | 'outlet' | 'subject'
type State = 'status' | 'resolution' | 'receivedAt' | 'ownDeadline'

export interface Listed extends Pick<PressRequest, Shown | State> {
  officeName: string
  assignedName: string | null
  /** Null when it was met. */
  dueAt: Date | null
  late: boolean
  /** How many came with it or with its messages. */
  files: number
}

/** The same as isLate of rules.ts. */
const LATE = `r.status in ('received', 'acknowledged', 'in_progress') and (
  coalesce(r.own_deadline <= portal_now(), false) or exists (
  select from clocks k where k.subject_kind = 'request' and k.subject_id = r.id and k.met_at is null
    and k.due_at <= portal_now()))`

const QUEUE: Record<Queue, string> = {
  'cua-toi': `r.status <> 'closed' and r.assigned_to = :me`,
  'bo-phan': `r.status <> 'closed'`,
  'cho-nguoi-hoi': `r.status = 'awaiting_journalist'`,
  'qua-han': LATE,
  'da-dong': `r.status = 'closed'`,
  'tat-ca': 'true',
}

/** Subjects and outlets by their words, with or without diacritics. */
const WORDS = `to_tsvector('public.vi', r.subject || ' ' || r.outlet) @@ websearch_to_tsquery('public.vi', ?)`

function matching(db: Db, { agencyIds }: Scope, filter: Filter) {
  const { officeId, kind, channel, assignedTo, q, code } = filter
  const query = db('requests as r').whereIn('r.agencyId', agencyIds)
  if (officeId !== null) void query.where('r.officeId', officeId)
  if (kind) void query.where('r.kind', kind)
  if (channel) void query.where('r.channel', channel)
  if (assignedTo === 'nobody') void query.whereNull('r.assignedTo')
  else if (assignedTo !== null) void query.where('r.assignedTo', assignedTo)
  if (q !== '') void query.where((one) => void one.where('r.publicCode', code).orWhereRaw(WORDS, [q]))
  return query
}

/** How many stand in each queue. */
export async function counts(db: Db, scope: Scope, filter: Filter): Promise<Record<Queue, number>> {
  const query = matching(db, scope, filter)
  for (const queue of QUEUES)
    void query.select(
      db.raw(`count(*) filter (where ${QUEUE[queue]}) as "${queue}"`, { me: scope.accountId }),
    )
  return (await query.first()) as Record<Queue, number>
}

const OPEN_CLOCK = `left join lateral (
  select k.due_at from clocks k
  where k.subject_kind = 'request' and k.subject_id = r.id and k.met_at is null and r.status <> 'closed'
  order by k.due_at limit 1) c on true`

/** The late on top, then what is due soonest, then what waits for the journalist; at last the closed, the latest first. */
const URGENT = `r.status = 'closed', (${LATE}) desc, r.status = 'awaiting_journalist',
  case when r.status <> 'closed' then least(c.due_at, r.own_deadline) end, r.received_at desc, r.id`

/** As the index has it, since the closed only grow in number. */
const LATEST = 'r.received_at desc, r.id'

const FILES = `((select count(*) from file_refs f where f.owner_kind = 'request' and f.owner_id = r.id) +
  (select count(*) from messages m join file_refs f on f.owner_kind = 'message' and f.owner_id = m.id
   where m.request_id = r.id))::int as files`

/** @param queue which of them, and @param filter what more is asked of it */
export const list = (
  db: Db,
  scope: Scope,
  queue: Queue,
  filter: Filter,
  limit: number,
  offset: number,
): Promise<Listed[]> =>
  matching(db, scope, filter)
    .whereRaw(QUEUE[queue], { me: scope.accountId })
    .join('offices as o', 'o.id', 'r.officeId')
    .leftJoin('accounts as a', 'a.id', 'r.assignedTo')
    .leftJoin('people as p', 'p.id', 'a.personId')
    .joinRaw(OPEN_CLOCK)
    .orderByRaw(queue === 'da-dong' ? LATEST : URGENT)
    .limit(limit)
    .offset(offset)
    .select('r.id', 'r.publicCode', 'r.agencyId', 'r.kind', 'r.channel', 'r.outlet', 'r.subject')
    .select('r.status', 'r.resolution', 'r.receivedAt', 'r.ownDeadline')
    .select('o.name as officeName', 'p.fullName as assignedName', 'c.dueAt')
    .select<Listed[]>(db.raw(`(${LATE}) as late`), db.raw(FILES))
