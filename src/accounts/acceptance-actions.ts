import type { Who } from '../actor'
import * as audit from '../audit/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { NotFound } from '../errors'
import type { Locale } from '../i18n'
import { sha256 } from '../keys'
import { join } from './actions'
import type { AcceptForm, ResetForm } from './form'
import * as invitations from './invitation-queries'
import type { InvitationTo } from './invitation-queries'
import { giveRole } from './member-actions'
import { hash } from './passwords'
import * as accounts from './queries'
import type { Account } from './queries'
import * as sessions from './session-queries'
import { trace } from './trace'

/** A new account; where another invitation was faster, the account that it made gets this role too. */
export async function accept({ db }: Deps, who: Who, token: string, form: AcceptForm, locale: Locale) {
  const passwordHash = await hash(form.password)
  await db.transaction(async (trx) => {
    const invitation = await take(trx, token, 'join')
    const { email, agencyId, role } = invitation
    const known = await accounts.byEmail(trx, email)
    if (known) return give(trx, who, known, invitation)
    await join(trx, who, { fullName: form.fullName, email, passwordHash, locale }, agencyId, [role])
  })
}

/** The role for an account that is there. The link came by mail to its address: no more is asked. */
export const acceptRole = ({ db }: Deps, who: Who, token: string) =>
  db.transaction(async (trx) => {
    const invitation = await take(trx, token, 'join')
    await give(trx, who, await accounts.byEmail(trx, invitation.email), invitation)
  })

async function give(trx: Db, who: Who, account: Account | undefined, invitation: InvitationTo<'join'>) {
  const { id } = enabled(account)
  await giveRole(trx, { ...who, accountId: id }, id, invitation.agencyId, invitation.role)
}

/** Whoever knew the old password is out everywhere. */
export async function resetPassword({ db }: Deps, who: Who, token: string, form: ResetForm) {
  const passwordHash = await hash(form.password)
  await db.transaction(async (trx) => {
    const { email } = await take(trx, token, 'reset')
    const { id } = enabled(await accounts.byEmail(trx, email))
    await accounts.setPassword(trx, id, passwordHash)
    await sessions.endAll(trx, id)
    await audit.record(trx, { ...who, accountId: id }, trace('password.renewed', id))
  })
}

function enabled(account: Account | undefined): Account {
  if (!account || account.disabledAt) throw new NotFound()
  return account
}

/** The address is held first: whatever was offered to it is taken one after another. */
async function take<P extends 'join' | 'reset'>(
  trx: Db,
  token: string,
  purpose: P,
): Promise<InvitationTo<P>> {
  const seen = await invitations.byToken(trx, sha256(token))
  if (!seen || seen.purpose === 'first' || seen.purpose !== purpose) throw new NotFound()
  await accounts.lockAddress(trx, seen.email)
  const held = await invitations.lock(trx, sha256(token))
  if (!held) throw new NotFound()
  await invitations.closeAlike(trx, seen)
  return seen as InvitationTo<P>
}
