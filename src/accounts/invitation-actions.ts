import { hasRole, type Actor, type Role, type Who } from '../actor'
import * as agencies from '../agencies/queries'
import * as audit from '../audit/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { NotFound } from '../errors'
import { newToken, sha256 } from '../keys'
import * as outbox from '../mail/outbox'
import type { InviteForm } from './form'
import * as invitations from './invitation-queries'
import * as letters from './letters'
import { addRole } from './member-actions'
import * as accounts from './queries'
import { INVITATION_DAYS } from './rules'

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
      await outbox.post(trx, deps, letters.offer('role', { ...invited, link }, known.locale))
      return 'added'
    }
    const link = await makeInvitation(deps, trx, by, { ...form, agencyId: agency.id })
    await outbox.post(trx, deps, letters.offer('invitation', { ...invited, link }, 'vi'))
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
  const id = await invitations.insert(trx, {
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

/** The link for the very first administrator, who also names the first agency. Older links end. */
export const firstInvitation = (deps: Deps): Promise<string> =>
  deps.db.transaction(async (trx) => {
    const token = newToken()
    await invitations.dropFirst(trx)
    await invitations.insert(trx, {
      ...{ email: null, fullName: null, agencyId: null, role: null, invitedBy: null },
      tokenHash: sha256(token),
      days: INVITATION_DAYS,
    })
    return linkFor(deps, token)
  })
