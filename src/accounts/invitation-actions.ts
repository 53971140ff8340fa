import { hasRole, type Actor, type Who } from '../actor'
import * as agencies from '../agencies/queries'
import * as audit from '../audit/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict, NotFound } from '../errors'
import type { Locale } from '../i18n'
import { formatTime } from '../i18n/dates'
import { newToken, sha256 } from '../keys'
import * as outbox from '../mail/outbox'
import { once } from '../web/once'
import type { InviteForm } from './form'
import * as invitations from './invitation-queries'
import type { Invitation, Offer } from './invitation-queries'
import * as letters from './letters'
import { linkFor, workspace } from './links'
import { addRole } from './member-actions'
import * as accounts from './queries'
import { INVITATION_DAYS } from './rules'
import { trace } from './trace'

type Inviting = Omit<InviteForm, 'key'>
type Done = 'invited' | 'added'

/**
 * Someone new gets a link by mail, in the language of who invites; someone with an account gets the role at once and a
 * letter that says so. The same form sent twice is one invitation and one letter.
 * @throws Conflict when the account has the role already, or the address an open invitation to it
 */
export const invite = (
  deps: Deps,
  by: Actor,
  { key = null, ...form }: Inviting & Partial<InviteForm>,
  locale: Locale,
): Promise<Done> =>
  deps.db.transaction(async (trx) => {
    const agency = await agencies.byId(trx, form.agency)
    if (!agency || !hasRole(by, agency.id, 'administrator')) throw new NotFound()
    return once(trx, key, () => inviteTo(deps, trx, by, agency, form, locale), form)
  })

async function inviteTo(
  deps: Deps,
  trx: Db,
  by: Actor,
  agency: agencies.Agency,
  form: Inviting,
  locale: Locale,
): Promise<Done> {
  await accounts.lockAddress(trx, form.email)
  const known = await accounts.byEmail(trx, form.email)
  const invited = { email: form.email, agencyId: agency.id, agencyName: agency.nameVi, role: form.role }

  if (known?.disabledAt) throw new Conflict('accounts.disabled')
  if (known) {
    await addRole(trx, by, known.id, agency.id, form.role)
    const added = { ...invited, id: String(known.id), link: workspace(deps, known.locale) }
    await outbox.post(trx, deps, letters.offer('role', added, known.locale))
    return 'added'
  }
  await checkNotInvited(trx, invited)
  const offered = await offer(deps, trx, by, { ...form, agencyId: agency.id }, locale)
  await outbox.post(trx, deps, letters.offer('invitation', { ...invited, ...offered }, locale))
  return 'invited'
}

async function checkNotInvited(trx: Db, invited: Parameters<typeof invitations.openTo>[1]) {
  const open = await invitations.openTo(trx, invited)
  if (open) throw new Conflict('accounts.invited_already', { until: formatTime(open.expiresAt) })
}

type Invited = Omit<Extract<Offer, { purpose: 'join' }>, 'purpose'>

/** Part of a transaction; the link is all that is left of the token. */
export const makeInvitation = async (deps: Deps, trx: Db, who: Who, invited: Invited): Promise<string> =>
  (await offer(deps, trx, who, invited)).link

async function offer(deps: Deps, trx: Db, who: Who, invited: Invited, locale?: Locale) {
  const { email, fullName, agencyId, role } = invited
  const { id, token } = await insert(trx, who, { purpose: 'join', email, fullName, agencyId, role })
  await audit.record(trx, who, traceOf('invitation.made', { id, agencyId, role }))
  return { id, link: linkFor(deps, token, locale) }
}

/** Part of a transaction: a link that gives the account a new password. */
export async function makeReset(deps: Deps, trx: Db, who: Who, account: accounts.Account) {
  const { token } = await insert(trx, who, { purpose: 'reset', email: account.email })
  await audit.record(trx, who, trace('password.reset_offered', account.id))
  return linkFor(deps, token, account.locale)
}

async function insert(trx: Db, { accountId: invitedBy }: Who, offer: Offer) {
  const token = newToken()
  const values = { invitedBy, tokenHash: sha256(token), days: INVITATION_DAYS }
  return { id: await invitations.insert(trx, { ...offer, ...values }), token }
}

/** From now on its link leads nowhere. @throws Conflict when it led nowhere already */
export const cancelInvitation = ({ db }: Deps, by: Actor, id: string) =>
  db.transaction(async (trx) => {
    const invitation = await invitations.joinById(trx, id)
    if (!invitation || !hasRole(by, invitation.agencyId, 'administrator')) throw new NotFound()
    if (!(await invitations.lockJoin(trx, id))) throw new Conflict('accounts.members.closed_already')
    await invitations.close(trx, id)
    await audit.record(trx, by, traceOf('invitation.cancelled', invitation))
  })

type Traced = Pick<Extract<Invitation, { purpose: 'join' }>, 'id' | 'agencyId' | 'role'>

const traceOf = (action: string, { id, agencyId, role }: Traced): audit.Trace => ({
  ...{ action, subjectKind: 'invitation', subjectId: id, agencyId },
  details: { role },
})
