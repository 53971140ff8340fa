import type { Db } from '../database/connect'
import { MOST_LINES } from '../web/waiting'
import { bindings, lateAt, OPEN_CLOCK } from './desk-queries'
import { DESK_WORK, type Scope } from './desk-rules'
import { copySince } from './clock-rules'
import { MARKS } from './mark-rules'

/** Each request once, by what presses most. */
export const BLOCKS = ['late', 'replied', 'soon', 'asked', 'unassigned', 'mine', 'uncopied'] as const
export type BlockName = (typeof BLOCKS)[number]

export interface WaitingRequest {
  id: string
  subject: string
  outlet: string
  nameVi: string
  nameEn: string | null
  assignedTo: number | null
  assignedName: string | null
  receivedAt: Date
  dueAt: Date | null
  /** Whose that is: of law, or of the house. */
  ruleCode: string | null
  triggerAt: Date | null
  ownDeadline: Date | null
  /** When either side last said something. */
  saidAt: Date
  block: BlockName
  /** How many there are in its block. */
  count: number
}

const OURS = `(r.assigned_to = :me or r.agency_id = any(:whole) or r.office_id = any(:offices))`
const MINE_OR_NOBODYS = `(r.assigned_to = :me or r.assigned_to is null)`

const BLOCK = `case
  when ${lateAt('portal_now()')} then 'late'
  when said.move in ('reply', 'write') and ${MINE_OR_NOBODYS} then 'replied'
  when ${lateAt(`portal_now() + interval '1 day'`)} then 'soon'
  when r.status = 'awaiting_journalist' and ${MINE_OR_NOBODYS} then 'asked'
  when r.assigned_to is null then 'unassigned'
  when r.assigned_to = :me then 'mine' end`

/** What the desk did among themselves is no answer, nor what they or the calendar noted. */
const UNSAID = [...DESK_WORK, ...MARKS, 'clock_moved']
const SAID = `join lateral (select move, at from request_events
  where request_id = r.id and move not in (${UNSAID.map((move) => `'${move}'`).join()})
  order by id desc limit 1) said on true`

/** The open requests at one's own place that need something, the first few of each block; one's own before the office's. */
export async function waitingFor(db: Db, scope: Scope): Promise<WaitingRequest[]> {
  const { rows } = await db.raw<{ rows: WaitingRequest[] }>(
    `with sorted as (
       select r.id, r.subject, r.outlet, r.agency_id, r.assigned_to, r.received_at,
         c.due_at, c.rule_code, c.trigger_at, r.own_deadline, said.at as said_at, ${BLOCK} as block
       from requests r ${OPEN_CLOCK} ${SAID}
       where r.agency_id = any(:agencies) and r.status <> 'closed' and ${OURS}
     ), counted as (
       select *, count(*) over (partition by block) as count, row_number() over (partition by block
         order by assigned_to is distinct from :me, least(due_at, own_deadline), received_at, id) as place
       from sorted where block is not null)
     select w.*, g.name_vi, g.name_en, p.full_name as assigned_name
     from counted w join agencies g on g.id = w.agency_id
       left join accounts a on a.id = w.assigned_to left join people p on p.id = a.person_id
     where w.place <= ${MOST_LINES} order by w.block, w.place`,
    { ...bindings(scope), agencies: scope.agencyIds },
  )
  return rows
}

/** Answered, and the Foreign Ministry is not known to have the copy. */
const UNCOPIED = `r.kind = 'foreign_bureau' and r.status = 'closed' and r.mofa_copied_on is null
  and r.resolution not in ('withdrawn', 'lapsed') and r.received_at >= :since`

/** Of closed requests those that lack a copy, the oldest first. */
export async function uncopied(db: Db, scope: Scope): Promise<WaitingRequest[]> {
  const { rows } = await db.raw<{ rows: WaitingRequest[] }>(
    `select r.id, r.subject, r.outlet, r.assigned_to, r.received_at, null::timestamptz as due_at,
       null::timestamptz as own_deadline, r.received_at as said_at, 'uncopied' as block,
       count(*) over () as count, g.name_vi, g.name_en, p.full_name as assigned_name
     from requests r join agencies g on g.id = r.agency_id
       left join accounts a on a.id = r.assigned_to left join people p on p.id = a.person_id
     where r.agency_id = any(:agencies) and ${UNCOPIED} and ${OURS}
     order by r.received_at, r.id limit ${MOST_LINES}`,
    { ...bindings(scope), agencies: scope.agencyIds, since: copySince() },
  )
  return rows
}
