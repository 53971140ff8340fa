import { hasRole, type Actor, type Role, type Who } from '../actor'
import { found } from '../agencies/actions'
import * as agencies from '../agencies/queries'
import * as audit from '../audit/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict, NotFound } from '../errors'
import { newToken, sha256 } from '../keys'
import * as outbox from '../mail/outbox'
import type { AcceptForm, FirstForm, InviteForm, PasswordForm } from './form'
import * as letters from './letters'
import { hash, matches } from './passwords'
import * as accounts from './queries'
import { INVITATION_DAYS, whyNotEnd } from './rules'

/** The address of an invitation; its token is known to nobody else. */
const linkFor = ({ settings }: Deps, token: string) => `${settings.publicUrl}/noi-bo/loi-moi/${token}`

/** Someone new gets a link by mail; someone with an account gets the role at once and a letter that says so. */
export const invite = (deps: Deps, by: Actor, form: InviteForm): Promise<'invited' | 'added'> =>
  deps.db.transaction(async (trx) => {
    const agency = await agencies.byId(trx, form.agency)
    if (!agency || !hasRole(by, agency.id, 'administrator')) throw new NotFound()
    const known = await accounts.byEmail(trx, form.email)
    const invited = { email: form.email, agencyName: agency.nameVi, role: form.role }

    if (known) {
      await addRole(trx, by, known.id, agency.id, form.role)
      const link = `${deps.settings.publicUrl}/noi-bo`
      await outbox.post(trx, deps, letters.roleAdded({ ...invited, link }, known.locale))
      return 'added'
    }
    const link = await makeInvitation(deps, trx, by, { ...form, agencyId: agency.id })
    await outbox.post(trx, deps, letters.invitation({ ...invited, link }, 'vi'))
    return 'invited'
  })

interface Invited {
  email: string
  fullName: string
  agencyId: number
  role: Role
}

/** Part of a transaction; the link is all that is left of the token. */
export async function makeInvitation(deps: Deps, trx: Db, who: Who, invited: Invited): Promise<string> {
  const token = newToken()
  const { email, fullName, agencyId, role } = invited
  const id = await accounts.insertInvitation(trx, {
    ...{ email, fullName, agencyId, role },
    tokenHash: sha256(token),
    invitedBy: who.accountId,
    days: INVITATION_DAYS,
  })
  await audit.record(trx, who, {
    action: 'invitation.made',
    subjectKind: 'invitation',
    subjectId: id,
    agencyId,
    details: { role },
  })
  return linkFor(deps, token)
}

export async function addRole(trx: Db, who: Who, accountId: number, agencyId: number, role: Role) {
  if (await accounts.hasMembership(trx, accountId, agencyId, role)) throw new Conflict('accounts.has_role')
  await accounts.addMembership(trx, accountId, agencyId, role)
  await audit.record(trx, who, {
    action: 'membership.added',
    subjectKind: 'account',
    subjectId: accountId,
    agencyId,
    details: { role },
  })
}

/** The link for the very first administrator, who also names the first agency. Older links end. */
export const firstInvitation = (deps: Deps): Promise<string> =>
  deps.db.transaction(async (trx) => {
    const token = newToken()
    await accounts.dropFirstInvitations(trx)
    await accounts.insertInvitation(trx, {
      ...{ email: null, fullName: null, agencyId: null, role: null, invitedBy: null },
      tokenHash: sha256(token),
      days: INVITATION_DAYS,
    })
    return linkFor(deps, token)
  })

/** A link makes one account, or gives the account that has its address a new password. */
export async function accept({ db }: Deps, who: Who, token: string, form: AcceptForm) {
  const passwordHash = await hash(form.password)
  await db.transaction(async (trx) => {
    const invitation = await accounts.lockInvitation(trx, sha256(token))
    if (!invitation?.email || !invitation.agencyId || !invitation.role) throw new NotFound()
    const { email, agencyId, role } = invitation
    await accounts.acceptInvitation(trx, invitation.id)

    const known = await accounts.byEmail(trx, email)
    if (known) return renew(trx, who, known.id, passwordHash)
    await join(trx, who, { fullName: form.fullName, email, passwordHash }, agencyId, [role])
  })
}

async function renew(trx: Db, who: Who, accountId: number, passwordHash: string) {
  await accounts.setPassword(trx, accountId, passwordHash)
  await accounts.endSessions(trx, accountId)
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
    const invitation = await accounts.lockInvitation(trx, sha256(token))
    if (!invitation || invitation.agencyId || !(await accounts.none(trx))) throw new NotFound()
    await accounts.acceptInvitation(trx, invitation.id)
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
    await accounts.endSessions(trx, by.accountId)
    await audit.record(trx, by, trace('password.changed', by.accountId))
    await outbox.post(trx, deps, letters.passwordChanged(account.email, account.locale))
  })
  return true
}

export const endMembership = ({ db }: Deps, by: Actor, id: string) =>
  db.transaction(async (trx) => {
    const membership = await accounts.membership(trx, id)
    if (!membership || !hasRole(by, membership.agencyId, 'administrator')) throw new NotFound()
    const administrators = await accounts.lockAdministrators(trx, membership.agencyId)
    const refusal = whyNotEnd(membership, administrators.length)
    if (refusal) throw new Conflict(refusal)
    await accounts.endMembership(trx, id)
    await audit.record(trx, by, {
      ...trace('membership.ended', membership.accountId),
      agencyId: membership.agencyId,
      details: { role: membership.role },
    })
  })

const trace = (action: string, accountId: number) => ({
  action,
  subjectKind: 'account',
  subjectId: accountId,
})
