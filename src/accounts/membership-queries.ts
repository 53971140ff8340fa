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
  /** Null: every office of the agency. */
  officeId: number | null
  since: Date
  ended: boolean
}

const CURRENT = 'm.valid @> portal_now()'

/** False when the account has the role already, also since a moment ago. */
export async function add(db: Db, accountId: number, agencyId: number, role: Role): Promise<boolean> {
  const added = await db('memberships')
    .insert({ accountId, agencyId, role })
    .onConflict()
    .ignore()
    .returning<{ id: string }[]>('id')
  return added.length > 0
}

export const has = async (db: Db, accountId: number, agencyId: number, role: Role) =>
  (await db('memberships as m').where({ accountId, agencyId, role }).whereRaw(CURRENT).first('id')) !==
  undefined

const members = (db: Db, when: string = CURRENT) =>
  db('memberships as m')
    .join('accounts as a', 'a.id', 'm.accountId')
    .join('people as p', 'p.id', 'a.personId')
    .whereRaw(when)
    .whereNull('a.disabledAt')
    .select('m.id as membershipId', 'm.agencyId', 'm.role', 'm.officeId')
    .select('p.fullName', 'a.email', 'a.id as accountId')
    .select(db.raw('lower(m.valid) as since, not upper_inf(m.valid) as ended'))

export const ofAgencies = (db: Db, agencyIds: number[]): Promise<Member[]> =>
  members(db).whereIn('m.agencyId', agencyIds).orderBy('m.agencyId').orderBy('p.fullName').orderBy('m.role')

export const ofAccount = (db: Db, accountId: number): Promise<Member[]> =>
  members(db).where('m.accountId', accountId) as Promise<Member[]>

/** Holds who works for the agency until the transaction ends, so that two of them cannot end each other at once. */
export const lockAgency = (db: Db, agencyId: number) =>
  db.raw(`select pg_advisory_xact_lock(hashtext('memberships'), ?)`, [agencyId])

/** portal_now() is when the transaction began: it would not see what ended while this one waited for the lock. */
const UNENDED = 'upper_inf(m.valid)'

/** Ask only after lockAgency. */
export async function countAdministrators(db: Db, agencyId: number): Promise<number> {
  const rows: unknown[] = await members(db, UNENDED).where({ agencyId, role: 'administrator' })
  return rows.length
}

/** Also one that has ended. To change it, ask after lockAgency. */
export const byId = (db: Db, id: string): Promise<Member | undefined> =>
  members(db, 'true').where('m.id', id).first() as Promise<Member | undefined>

/** One that began this very instant has no length to keep. */
export const end = async (db: Db, id: string) => {
  await db('memberships').where({ id }).whereRaw('lower(valid) >= portal_now()').delete()
  await db('memberships')
    .where({ id })
    .update({ valid: db.raw('tstzrange(lower(valid), portal_now())') })
}

export const setOffice = (db: Db, id: string, officeId: number | null) =>
  db('memberships').where({ id }).update({ officeId })

export interface Addressee {
  accountId: number
  email: string
  locale: Locale
}

const emailsQuery = (db: Db, agencyId: number, roles: readonly Role[]) =>
  db('memberships as m')
    .join('accounts as a', 'a.id', 'm.accountId')
    .where('m.agencyId', agencyId)
    .whereIn('m.role', roles)
    .whereRaw(CURRENT)
    .whereNull('a.disabledAt')
    .distinct('a.id as accountId', 'a.email', 'a.locale')

/** Whoever has one of these roles there. */
export const emailsOf = (db: Db, agencyId: number, roles: readonly Role[]): Promise<Addressee[]> =>
  emailsQuery(db, agencyId, roles) as Promise<Addressee[]>

/** Those of them who work for this office, or for every office there. */
export const emailsOfOffice = (db: Db, agencyId: number, roles: readonly Role[], officeId: number) =>
  emailsQuery(db, agencyId, roles).where(
    (one) => void one.where('m.officeId', officeId).orWhereNull('m.officeId'),
  ) as Promise<Addressee[]>

/** The address of one of them, while they still have one of these roles. */
export const emailOf = (db: Db, agencyId: number, roles: readonly Role[], accountId: number) =>
  emailsQuery(db, agencyId, roles).where('a.id', accountId) as Promise<Addressee[]>

/** The agencies in which somebody has one of these roles. */
export const agenciesWith = async (db: Db, roles: readonly Role[]): Promise<number[]> => {
  const rows = await db('memberships as m')
    .join('accounts as a', 'a.id', 'm.accountId')
    .whereIn('m.role', roles)
    .whereRaw(CURRENT)
    .whereNull('a.disabledAt')
    .distinct<{ agencyId: number }[]>('m.agencyId')
  return rows.map(({ agencyId }) => agencyId)
}
