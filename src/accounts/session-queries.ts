import type { Membership } from '../actor'
import type { Db } from '../database/connect'

export interface Session {
  id: string
  createdAt: Date
  seenAt: Date
}

export interface SessionHolder {
  sessionId: string
  accountId: number
  email: string
  name: string
  sample: boolean
  /** Last seen more than a minute ago. */
  stale: boolean
  seenAt: Date
  expiresAt: Date
  /** When this was asked. */
  now: Date
  memberships: Membership[]
}

interface NewSession {
  tokenHash: Buffer
  accountId: number
  hours: number
}

export const insert = (db: Db, { tokenHash, accountId, hours }: NewSession) =>
  db('sessions').insert({
    tokenHash,
    accountId,
    expiresAt: db.raw('portal_now() + make_interval(hours => ?)', [hours]),
  })

/** Whose session this is, with what they may do at this moment; a session left idle is none. */
export async function holder(
  db: Db,
  tokenHash: Buffer,
  idleMinutes: number,
): Promise<SessionHolder | undefined> {
  const { rows } = await db.raw<{ rows: SessionHolder[] }>(
    `select s.id as session_id, a.id as account_id, a.email, p.full_name as name, a.sample,
       s.seen_at < portal_now() - interval '1 minute' as stale,
       s.seen_at, s.expires_at, portal_now() as now,
       coalesce((select json_agg(json_build_object(
           'agencyId', m.agency_id, 'role', m.role, 'officeId', m.office_id))
         from memberships m where m.account_id = a.id and m.valid @> portal_now()), '[]') as memberships
     from sessions s join accounts a on a.id = s.account_id join people p on p.id = a.person_id
     where s.token_hash = ? and s.expires_at > portal_now() and a.disabled_at is null
       and s.seen_at > portal_now() - make_interval(mins => ?)`,
    [tokenHash, idleMinutes],
  )
  return rows[0]
}

export const touch = (db: Db, id: string) =>
  db('sessions')
    .where({ id })
    .update({ seenAt: db.raw('portal_now()') })

/** Those that `holder` would still know. */
export const ofAccount = (db: Db, accountId: number, idleMinutes: number): Promise<Session[]> =>
  db<Session & { accountId: number }>('sessions')
    .where({ accountId })
    .whereRaw('expires_at > portal_now()')
    .whereRaw('seen_at > portal_now() - make_interval(mins => ?)', [idleMinutes])
    .orderBy('seenAt', 'desc')

export const end = (db: Db, id: string) => db('sessions').where({ id }).delete()

export const endAll = (db: Db, accountId: number) => db('sessions').where({ accountId }).delete()

export const purge = async (db: Db) => {
  await db('sessions').whereRaw('expires_at < portal_now()').delete()
  await db('rateLimits').whereRaw(`window_start < portal_now() - interval '1 day'`).delete()
  await db('signInFailures').whereRaw(`last_at < portal_now() - interval '1 day'`).delete()
}

export interface Failures {
  failures: number
  /** Seconds since the last one. */
  ago: number
}

/** Held until the transaction ends, so that tries sent at once are counted one after another. */
export async function lockFailures(db: Db, emailHmac: Buffer): Promise<Failures> {
  const { rows } = await db.raw<{ rows: [Failures] }>(
    `insert into sign_in_failures as f (email_hmac, failures, last_at) values (?, 0, portal_now())
     on conflict (email_hmac) do update set failures = f.failures
     returning failures, floor(extract(epoch from portal_now() - last_at))::int as ago`,
    [emailHmac],
  )
  return rows[0]
}

export const noteFailure = (db: Db, emailHmac: Buffer) =>
  db('signInFailures')
    .where({ emailHmac })
    .update({ failures: db.raw('failures + 1'), lastAt: db.raw('greatest(last_at, portal_now())') })

export const forgetFailures = (db: Db, emailHmac: Buffer) =>
  db('signInFailures').where({ emailHmac }).delete()
