import type { Role } from '../actor'
import type { Db } from '../database/connect'
import type { Locale } from '../i18n'

export interface Member {
  membershipId: string
  agencyId: number
  role: Role
  fullName: string
  email: string
  accountId: number
}

const CURRENT = 'm.valid @> portal_now()'

export const add = (db: Db, accountId: number, agencyId: number, role: Role) =>
  db('memberships').insert({ accountId, agencyId, role })

export const has = async (db: Db, accountId: number, agencyId: number, role: Role) =>
  (await db('memberships as m').where({ accountId, agencyId, role }).whereRaw(CURRENT).first('id')) !==
  undefined

const members = (db: Db) =>
  db('memberships as m')
    .join('accounts as a', 'a.id', 'm.accountId')
    .join('people as p', 'p.id', 'a.personId')
    .whereRaw(CURRENT)
    .whereNull('a.disabledAt')
    .select('m.id as membershipId', 'm.agencyId', 'm.role', 'p.fullName', 'a.email', 'a.id as accountId')

export const ofAgencies = (db: Db, agencyIds: number[]): Promise<Member[]> =>
  members(db).whereIn('m.agencyId', agencyIds).orderBy('m.agencyId').orderBy('p.fullName').orderBy('m.role')

export const ofAccount = (db: Db, accountId: number): Promise<Member[]> =>
  members(db).where('m.accountId', accountId) as Promise<Member[]>

/** Holds the agency's administrators, so that two of them cannot end each other at once. */
export const lockAdministrators = (db: Db, agencyId: number): Promise<{ id: string }[]> =>
  db('memberships as m').where({ agencyId, role: 'administrator' }).whereRaw(CURRENT).forUpdate().select('id')

export const byId = (db: Db, id: string): Promise<Member | undefined> =>
  members(db).where('m.id', id).first() as Promise<Member | undefined>

/** One that began this very instant has no length to keep. */
export const end = async (db: Db, id: string) => {
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
