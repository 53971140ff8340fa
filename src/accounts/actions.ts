import type { Actor, Role, Who } from '../actor'
import { found } from '../agencies/actions'
import * as agencies from '../agencies/queries'
import * as audit from '../audit/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { NotFound } from '../errors'
import { sha256 } from '../keys'
import * as outbox from '../mail/outbox'
import type { AcceptForm, FirstForm, PasswordForm } from './form'
import * as invitations from './invitation-queries'
import * as letters from './letters'
import { addRole } from './member-actions'
import { hash, matches } from './passwords'
import * as accounts from './queries'
import * as sessions from './session-queries'
import { trace } from './trace'

/** A link makes one account, or gives the account that has its address a new password. */
export async function accept({ db }: Deps, who: Who, token: string, form: AcceptForm) {
  const passwordHash = await hash(form.password)
  await db.transaction(async (trx) => {
    const invitation = await invitations.lock(trx, sha256(token))
    if (!invitation?.email || !invitation.agencyId || !invitation.role) throw new NotFound()
    const { email, agencyId, role } = invitation
    await invitations.accept(trx, invitation.id)

    const known = await accounts.byEmail(trx, email)
    if (known) return renew(trx, who, known.id, passwordHash)
    await join(trx, who, { fullName: form.fullName, email, passwordHash }, agencyId, [role])
  })
}

async function renew(trx: Db, who: Who, accountId: number, passwordHash: string) {
  await accounts.setPassword(trx, accountId, passwordHash)
  await sessions.endAll(trx, accountId)
  await audit.record(trx, { ...who, accountId }, trace('password.renewed', accountId))
}

interface Person {
  fullName: string
  email: string
  passwordHash: string
  sample?: boolean
}

/** Part of a transaction: a person, their account and their roles. */
export async function join(trx: Db, who: Who, person: Person, agencyId: number, roles: readonly Role[]) {
  const { fullName, ...values } = person
  const personId = await accounts.insertPerson(trx, fullName)
  const account = await accounts.insert(trx, { ...values, personId })
  await audit.record(
    trx,
    { ...who, accountId: who.accountId ?? account.id },
    {
      ...trace('account.created', account.id),
      agencyId,
    },
  )
  for (const role of roles) await addRole(trx, { ...who, accountId: account.id }, account.id, agencyId, role)
  return account
}

/** The first agency and its administrator, in one step. */
export async function setUpFirst({ db }: Deps, who: Who, token: string, form: FirstForm) {
  const passwordHash = await hash(form.password)
  await db.transaction(async (trx) => {
    const invitation = await invitations.lock(trx, sha256(token))
    if (!invitation || invitation.agencyId || !(await accounts.none(trx))) throw new NotFound()
    await invitations.accept(trx, invitation.id)
    const agency = await agencyFor(trx, who, form)
    const { fullName, email } = form
    await join(trx, who, { fullName, email, passwordHash }, agency.id, ['administrator'])
  })
}

/** An agency that an import brought in first is not founded twice. */
const agencyFor = async (trx: Db, who: Who, form: FirstForm) =>
  (await agencies.byCode(trx, form.agencyCode)) ??
  (await found(trx, who, {
    code: form.agencyCode,
    nameVi: form.agencyName,
    symbol: form.agencySymbol,
    level: form.agencyLevel,
  }))

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
