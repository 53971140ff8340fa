import { houseClock } from '../clocks/rules'
import type { Db } from '../database/connect'

export interface Due {
  requestId: string
  /** One reminder for each: it names the clock, or the question that waits. */
  reason: string
  /** What ends: a clock, or the time that the journalist set. */
  what: string
}

export const OWN = 'own'

/**
 * With a day or less to go, and those already late: each is told once of either, and anew when its end was moved. A target of the house waits while the
 * journalist is waited for; what the law or the journalist set does not.
 */
export async function dueSoon(db: Db): Promise<Due[]> {
  const { rows } = await db.raw<{ rows: Due[] }>(
    `with ends as (
       select r.id as request_id, c.due_at as at,
         c.id || '-' || extract(epoch from c.due_at)::bigint as what
       from clocks c join requests r on r.id = c.subject_id
       where c.subject_kind = 'request' and c.met_at is null and r.status <> 'closed'
         and (r.status <> 'awaiting_journalist' or not ${houseClock('c')})
       union all
       select id, own_deadline, '${OWN}' from requests where status not in ('closed', 'awaiting_journalist')
     ), due as (
       select request_id, what, case when at <= portal_now() then 'late-' else 'due-' end || what as reason
       from ends where at <= portal_now() + interval '1 day')
     select * from due where not exists (
       select 1 from request_reminders m where m.request_id = due.request_id and m.reason = due.reason)`,
  )
  return rows
}

/** The journalist was asked so many days ago and has not answered. */
export async function unanswered(db: Db, days: number): Promise<Due[]> {
  const { rows } = await db.raw<{ rows: Due[] }>(
    `select r.id as request_id, 'asked-' || e.id as reason, 'asked' as what
     from requests r join lateral (
       select id, at from request_events where request_id = r.id and move = 'ask' order by id desc limit 1) e on true
     where r.status = 'awaiting_journalist' and e.at <= portal_now() - make_interval(days => ?)
       and not exists (select 1 from request_reminders m
         where m.request_id = r.id and m.reason = 'asked-' || e.id)`,
    [days],
  )
  return rows
}

/** False when it was reminded of this already, also since a moment ago. */
export async function insert(
  trx: Db,
  { requestId, reason }: Pick<Due, 'requestId' | 'reason'>,
): Promise<boolean> {
  const made = await trx('requestReminders')
    .insert({ requestId, reason })
    .onConflict()
    .ignore()
    .returning('requestId')
  return made.length > 0
}
