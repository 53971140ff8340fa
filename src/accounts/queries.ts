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

const accounts = (db: Db) => db<Account>('accounts')

export const byEmail = (db: Db, email: string) =>
  accounts(db).whereRaw('lower(email) = lower(?)', [email]).first()

/** Of whom one knows only who they are. */
export const byPerson = (db: Db, personId: number) =>
  accounts(db).where({ personId }).whereNull('disabledAt').first()

/** Holds the address, known or not, until the transaction ends. */
export const lockAddress = (db: Db, email: string) =>
  db.raw('select pg_advisory_xact_lock(hashtextextended(lower(?), 0))', [email])

export const byId = (db: Db, id: number) => accounts(db).where({ id }).first()

export async function insertPerson(db: Db, fullName: string): Promise<number> {
  const [person] = await db<{ id: number; fullName: string }>('people').insert({ fullName }).returning('id')
  return person!.id
}

export type NewAccount = Pick<Account, 'personId' | 'email' | 'passwordHash'> &
  Partial<Pick<Account, 'sample' | 'locale'>>

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

/** Sample accounts count only where samples may sign in. */
export const nobodyCanSignIn = async (db: Db, { samples }: { samples: boolean }): Promise<boolean> =>
  (await accounts(db)
    .whereNull('disabledAt')
    .whereIn('sample', samples ? [true, false] : [false])
    .first('id')) === undefined
