import type { Role } from '../actor'
import type { Db } from '../database/connect'
import type { Locale } from '../i18n'

export interface Account {
  id: number
  publicId: string
  personId: number
  email: string
  passwordHash: string
  locale: Locale
  sample: boolean
  disabledAt: Date | null
}

export interface Member {
  membershipId: string
  agencyId: number
  role: Role
  fullName: string
  email: string
  accountId: number
}

export interface Invitation {
  id: string
  email: string | null
  fullName: string | null
  agencyId: number | null
  role: Role | null
  expiresAt: Date
}

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
  memberships: { agencyId: number; role: Role }[]
}

const accounts = (db: Db) => db<Account>('accounts')

export const byEmail = (db: Db, email: string) =>
  accounts(db).whereRaw('lower(email) = lower(?)', [email]).first()

export const byId = (db: Db, id: number) => accounts(db).where({ id }).first()

export async function insertPerson(db: Db, fullName: string): Promise<number> {
  const [person] = await db<{ id: number; fullName: string }>('people').insert({ fullName }).returning('id')
  return person!.id
}

type NewAccount = Pick<Account, 'personId' | 'email' | 'passwordHash'> & Partial<Pick<Account, 'sample'>>

export async function insert(db: Db, values: NewAccount): Promise<Account> {
  const [account] = await accounts(db).insert(values).returning('*')
  return account as Account
}

export const setPassword = (db: Db, id: number, passwordHash: string) =>
  accounts(db).where({ id }).update({ passwordHash })

export const disable = (db: Db, id: number) =>
  db('accounts')
    .where({ id })
    .update({ disabledAt: db.raw('portal_now()') })

export const none = async (db: Db): Promise<boolean> => (await accounts(db).first('id')) === undefined

// memberships

const CURRENT = 'm.valid @> portal_now()'

export const addMembership = (db: Db, accountId: number, agencyId: number, role: Role) =>
  db('memberships').insert({ accountId, agencyId, role })

export const hasMembership = async (db: Db, accountId: number, agencyId: number, role: Role) =>
  (await db('memberships as m').where({ accountId, agencyId, role }).whereRaw(CURRENT).first('id')) !==
  undefined

const members = (db: Db) =>
  db('memberships as m')
    .join('accounts as a', 'a.id', 'm.accountId')
    .join('people as p', 'p.id', 'a.personId')
    .whereRaw(CURRENT)
    .whereNull('a.disabledAt')
    .select('m.id as membershipId', 'm.agencyId', 'm.role', 'p.fullName', 'a.email', 'a.id as accountId')

export const membersOf = (db: Db, agencyIds: number[]): Promise<Member[]> =>
  members(db).whereIn('m.agencyId', agencyIds).orderBy('m.agencyId').orderBy('p.fullName').orderBy('m.role')

export const membershipsOf = (db: Db, accountId: number): Promise<Member[]> =>
  members(db).where('m.accountId', accountId) as Promise<Member[]>

/** Holds the agency's administrators, so that two of them cannot end each other at once. */
export const lockAdministrators = (db: Db, agencyId: number): Promise<{ id: string }[]> =>
  db('memberships as m').where({ agencyId, role: 'administrator' }).whereRaw(CURRENT).forUpdate().select('id')

export const membership = (db: Db, id: string): Promise<Member | undefined> =>
  members(db).where('m.id', id).first() as Promise<Member | undefined>

/** One that began this very instant has no length to keep. */
export const endMembership = async (db: Db, id: string) => {
  await db('memberships').where({ id }).whereRaw('lower(valid) >= portal_now()').delete()
  await db('memberships')
    .where({ id })
    .update({ valid: db.raw('tstzrange(lower(valid), portal_now())') })
}

/** The addresses to write to when something waits for this role. */
export const emailsOf = (
  db: Db,
  agencyId: number,
  roles: readonly Role[],
): Promise<{ email: string; locale: Locale }[]> =>
  db('memberships as m')
    .join('accounts as a', 'a.id', 'm.accountId')
    .where('m.agencyId', agencyId)
    .whereIn('m.role', roles)
    .whereRaw(CURRENT)
    .whereNull('a.disabledAt')
    .distinct('a.email', 'a.locale')

// sessions

interface NewSession {
  tokenHash: Buffer
  accountId: number
  hours: number
}

export const insertSession = (db: Db, { tokenHash, accountId, hours }: NewSession) =>
  db('sessions').insert({
    tokenHash,
    accountId,
    expiresAt: db.raw('portal_now() + make_interval(hours => ?)', [hours]),
  })

/** Whose session this is, with what they may do at this moment; a session left idle is none. */
export async function sessionHolder(
  db: Db,
  tokenHash: Buffer,
  idleMinutes: number,
): Promise<SessionHolder | undefined> {
  const { rows } = await db.raw<{ rows: SessionHolder[] }>(
    `select s.id as session_id, a.id as account_id, a.email, p.full_name as name, a.sample,
       coalesce((select json_agg(json_build_object('agencyId', m.agency_id, 'role', m.role))
         from memberships m where m.account_id = a.id and m.valid @> portal_now()), '[]') as memberships
     from sessions s join accounts a on a.id = s.account_id join people p on p.id = a.person_id
     where s.token_hash = ? and s.expires_at > portal_now() and a.disabled_at is null
       and s.seen_at > portal_now() - make_interval(mins => ?)`,
    [tokenHash, idleMinutes],
  )
  return rows[0]
}

/** Once a minute is enough to know who is idle. */
export const touchSession = (db: Db, id: string) =>
  db('sessions')
    .where({ id })
    .whereRaw(`seen_at < portal_now() - interval '1 minute'`)
    .update({ seenAt: db.raw('portal_now()') })

export const sessionsOf = (db: Db, accountId: number): Promise<Session[]> =>
  db<Session & { accountId: number }>('sessions')
    .where({ accountId })
    .whereRaw('expires_at > portal_now()')
    .orderBy('seenAt', 'desc')

export const endSession = (db: Db, id: string) => db('sessions').where({ id }).delete()

export const endSessions = (db: Db, accountId: number) => db('sessions').where({ accountId }).delete()

export const purge = async (db: Db) => {
  await db('sessions').whereRaw('expires_at < portal_now()').delete()
  await db('rateLimits').whereRaw(`window_start < portal_now() - interval '1 day'`).delete()
  await db('signInFailures').whereRaw(`last_at < portal_now() - interval '1 day'`).delete()
}

// invitations

interface NewInvitation extends Omit<Invitation, 'id' | 'expiresAt'> {
  tokenHash: Buffer
  invitedBy: number | null
  days: number
}

export async function insertInvitation(db: Db, { days, ...values }: NewInvitation): Promise<string> {
  const expiresAt = db.raw('portal_now() + make_interval(days => ?)', [days])
  const [row] = await db('invitations')
    .insert({ ...values, expiresAt })
    .returning<{ id: string }[]>('id')
  return row!.id
}

const open = (db: Db, tokenHash: Buffer) =>
  db<Invitation & { tokenHash: Buffer; acceptedAt: Date | null }>('invitations')
    .where({ tokenHash })
    .whereNull('acceptedAt')
    .whereRaw('expires_at > portal_now()')

export const invitation = (db: Db, tokenHash: Buffer) => open(db, tokenHash).first()

/** Held, so that one link makes one account. */
export const lockInvitation = (db: Db, tokenHash: Buffer) => open(db, tokenHash).forUpdate().first()

export const acceptInvitation = (db: Db, id: string) =>
  db('invitations')
    .where({ id })
    .update({ acceptedAt: db.raw('portal_now()') })

/** A newer link for the first administrator makes the older ones worthless. */
export const dropFirstInvitations = (db: Db) => db('invitations').whereNull('agencyId').delete()

// failures

export interface Failures {
  failures: number
  /** Seconds since the last one. */
  ago: number
}

export const failuresOf = (db: Db, emailHmac: Buffer): Promise<Failures | undefined> =>
  db('signInFailures')
    .where({ emailHmac })
    .first('failures', db.raw('extract(epoch from portal_now() - last_at)::int as ago')) as Promise<
    Failures | undefined
  >

export const noteFailure = (db: Db, emailHmac: Buffer) =>
  db('signInFailures')
    .insert({ emailHmac, failures: 1, lastAt: db.raw('portal_now()') })
    .onConflict('emailHmac')
    .merge({ failures: db.raw('sign_in_failures.failures + 1'), lastAt: db.raw('portal_now()') })

export const forgetFailures = (db: Db, emailHmac: Buffer) =>
  db('signInFailures').where({ emailHmac }).delete()
