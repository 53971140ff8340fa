import type { Knex } from 'knex'
import { houseClock } from '../clocks/rules'
import type { Db } from '../database/connect'
import { QUEUES, type Filter, type Queue } from './desk-filters'
import type { PressRequest } from './queries'
import type { Scope } from './desk-rules'

type Shown = 'id' | 'publicCode' | 'agencyId' | 'kind' | 'channel' | 'outlet' | 'subject'
type State = 'status' | 'resolution' | 'receivedAt' | 'ownDeadline'

export interface Listed extends Pick<PressRequest, Shown | State> {
  officeName: string
  assignedName: string | null
  /** Of the clock that runs; null when none does. */
  dueAt: Date | null
  clockId: string | null
  ruleCode: string | null
  triggerAt: Date | null
  houseRuleId: number | null
  late: boolean
  /** It was answered, yet after its time. */
  metLate: boolean
  /** How many came with it or with its messages. */
  files: number
}

/** The one that pages show, as timesOf has it: of what started a clock last. */
const LAST = 'k.trigger_at desc, k.rule_code limit 1'
const ofShown = (what: string) => `coalesce((select ${what} from clocks k
  where k.subject_kind = 'request' and k.subject_id = r.id order by ${LAST}), false)`

/** The same as isLate of desk-rules.ts. @param at SQL of the instant */
export const lateAt = (at: string) => `r.status <> 'closed' and (
  (r.status <> 'awaiting_journalist' and coalesce(r.own_deadline <= ${at}, false)) or
  ${ofShown(`k.met_at is null and k.due_at <= ${at}
    and (r.status <> 'awaiting_journalist' or not ${houseClock('k')})`)})`
const LATE = lateAt('portal_now()')

/** The same as that of outcome-page.ts. */
const MET_LATE = `r.status = 'closed' and ${ofShown('k.met_at >= k.due_at')}`

const QUEUE: Record<Queue, string> = {
  'cua-toi': `r.status <> 'closed' and r.assigned_to = :me`,
  'bo-phan': `r.status <> 'closed' and (r.agency_id = any(:whole) or r.office_id = any(:offices))`,
  'cho-nguoi-hoi': `r.status = 'awaiting_journalist'`,
  'qua-han': LATE,
  'da-dong': `r.status = 'closed'`,
  'tat-ca': 'true',
}

export const bindings = ({ accountId, workplace }: Scope) => ({
  ...{ me: accountId, whole: workplace.agencyIds, offices: workplace.officeIds },
})

/** Subjects and outlets by their words, with or without diacritics. */
const WORDS = `r.tsv @@ websearch_to_tsquery('public.vi', ?)`

/** What looks like a code and is none of a request here was a word. */
export async function understood(db: Db, { agencyIds }: Scope, filter: Filter): Promise<Filter> {
  const { code: publicCode } = filter
  if (publicCode === null) return filter
  const coded = db<PressRequest>('requests').where({ publicCode })
  const known = await coded.whereIn('agencyId', agencyIds).first('id')
  return known ? filter : { ...filter, code: null }
}

function matching(db: Db, { agencyIds }: Scope, filter: Filter) {
  const { officeId, kind, channel, assignedTo, q, code } = filter
  const query = db('requests as r').whereIn('r.agencyId', agencyIds)
  if (officeId !== null) void query.where('r.officeId', officeId)
  if (kind) void query.where('r.kind', kind)
  if (channel) void query.where('r.channel', channel)
  if (assignedTo === 'nobody') void query.whereNull('r.assignedTo')
  else if (assignedTo !== null) void query.where('r.assignedTo', assignedTo)
  if (code !== null) void query.where('r.publicCode', code)
  else if (q !== '') void query.whereRaw(WORDS, [q])
  return query
}

const OPEN_QUEUES = QUEUES.filter((queue) => queue !== 'da-dong' && queue !== 'tat-ca')

/** How many stand in each queue. The closed only grow in number: they are counted together, never looked at one by one. */
export async function counts(db: Db, scope: Scope, filter: Filter): Promise<Record<Queue, number>> {
  const [{ open, ...queues }, count] = await Promise.all([
    countsOfOpen(db, scope, filter),
    countOf(matching(db, scope, filter)),
  ])
  return { ...queues, 'da-dong': count - open, 'tat-ca': count }
}

async function countOf(query: Knex.QueryBuilder): Promise<number> {
  const [row] = (await query.count('* as count')) as [{ count: number }]
  return row.count
}

type OpenCounts = Record<Exclude<Queue, 'da-dong' | 'tat-ca'> | 'open', number>

async function countsOfOpen(db: Db, scope: Scope, filter: Filter): Promise<OpenCounts> {
  const query = matching(db, scope, filter)
    .whereRaw(`r.status <> 'closed'`)
    .select(db.raw('count(*) as open'))
  for (const queue of OPEN_QUEUES)
    void query.select(db.raw(`count(*) filter (where ${QUEUE[queue]}) as "${queue}"`, bindings(scope)))
  return (await query.first()) as OpenCounts
}

export const OPEN_CLOCK = `left join lateral (
  select k.id as clock_id, k.due_at, k.rule_code, k.trigger_at, k.house_rule_id from clocks k
  where k.subject_kind = 'request' and k.subject_id = r.id and k.met_at is null and r.status <> 'closed'
  order by ${LAST}) c on true`

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
    .whereRaw(QUEUE[queue], bindings(scope))
    .join('offices as o', 'o.id', 'r.officeId')
    .leftJoin('accounts as a', 'a.id', 'r.assignedTo')
    .leftJoin('people as p', 'p.id', 'a.personId')
    .joinRaw(OPEN_CLOCK)
    .orderByRaw(queue === 'da-dong' ? LATEST : URGENT)
    .limit(limit)
    .offset(offset)
    .select('r.id', 'r.publicCode', 'r.agencyId', 'r.kind', 'r.channel', 'r.outlet', 'r.subject')
    .select('r.status', 'r.resolution', 'r.receivedAt', 'r.ownDeadline')
    .select('o.name as officeName', 'p.fullName as assignedName')
    .select('c.dueAt', 'c.clockId', 'c.ruleCode', 'c.triggerAt', 'c.houseRuleId')
    .select<Listed[]>(db.raw(`(${LATE}) as late`), db.raw(`(${MET_LATE}) as met_late`), db.raw(FILES))
