import type { Actor, Role, Who } from '../actor'
import * as audit from '../audit/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import * as outbox from '../mail/outbox'
import type { PasswordForm } from './form'
import * as letters from './letters'
import { addRole } from './member-actions'
import { hash, matches } from './passwords'
import * as accounts from './queries'
import * as sessions from './session-queries'
import { trace } from './trace'

type Person = Omit<accounts.NewAccount, 'personId'> & { fullName: string }

/** Part of a transaction: a person, their account and their roles. */
export async function join(trx: Db, who: Who, person: Person, agencyId: number, roles: readonly Role[]) {
  const { fullName, ...values } = person
  const personId = await accounts.insertPerson(trx, fullName)
  const account = await accounts.insert(trx, { ...values, personId })
  const creator = { ...who, accountId: who.accountId ?? account.id }
  await audit.record(trx, creator, { ...trace('account.created', account.id), agencyId })
  for (const role of roles) await addRole(trx, { ...who, accountId: account.id }, account.id, agencyId, role)
  return account
}

/** Ends every other session: whoever knew the old password is out. False when the current one is wrong. */
export async function changePassword(deps: Deps, by: Actor, form: PasswordForm): Promise<boolean> {
  const account = await accounts.byId(deps.db, by.accountId)
  if (!account || !(await matches(account.passwordHash, form.current))) return false
  const passwordHash = await hash(form.password)
  await deps.db.transaction(async (trx) => {
    await accounts.setPassword(trx, by.accountId, passwordHash)
    await sessions.endAll(trx, by.accountId)
    await audit.record(trx, by, trace('password.changed', by.accountId))
    await outbox.post(trx, deps, letters.passwordChanged(account.email, account.locale))
  })
  return true
}
