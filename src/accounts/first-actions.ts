import type { Who } from '../actor'
import { found } from '../agencies/actions'
import * as agencies from '../agencies/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict, NotFound } from '../errors'
import type { Locale } from '../i18n'
import { newToken, sha256 } from '../keys'
import { join } from './actions'
import type { FirstForm } from './form'
import * as invitations from './invitation-queries'
import { linkFor } from './links'
import { hash } from './passwords'
import * as accounts from './queries'
import { INVITATION_DAYS } from './rules'

/** The link for the very first administrator; null when somebody can sign in already. */
export const firstLink = async (deps: Deps): Promise<string | null> =>
  (await accounts.nobodyCanSignIn(deps.db, deps.settings)) ? firstInvitation(deps) : null

/** For who also names the first agency. Older links end. */
export const firstInvitation = (deps: Deps): Promise<string> =>
  deps.db.transaction(async (trx) => {
    const token = newToken()
    await invitations.dropFirst(trx)
    await invitations.insert(trx, {
      ...{ purpose: 'first', invitedBy: null, days: INVITATION_DAYS },
      tokenHash: sha256(token),
    })
    return linkFor(deps, token)
  })

/**
 * The first agency and its administrator, in one step.
 * @throws Conflict when the address belongs to an account that cannot sign in: a sample, or one that is disabled
 */
export async function setUpFirst(deps: Deps, who: Who, token: string, form: FirstForm, locale: Locale) {
  const passwordHash = await hash(form.password)
  await deps.db.transaction(async (trx) => {
    await take(deps, trx, token)
    const { fullName, email } = form
    await accounts.lockAddress(trx, email)
    if (await accounts.byEmail(trx, email)) throw new Conflict('accounts.problem.taken')
    const agency = await agencyFor(trx, who, form)
    await join(trx, who, { fullName, email, passwordHash, locale }, agency.id, ['administrator'])
  })
}

async function take({ settings }: Deps, trx: Db, token: string) {
  const invitation = await invitations.lock(trx, sha256(token))
  if (invitation?.purpose !== 'first' || !(await accounts.nobodyCanSignIn(trx, settings)))
    throw new NotFound()
  await invitations.close(trx, invitation.id)
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
