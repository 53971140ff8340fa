import { hasRole, type Actor, type Role, type Who } from '../actor'
import * as audit from '../audit/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict, NotFound } from '../errors'
import * as memberships from './membership-queries'
import { whyNotEnd } from './rules'
import { trace } from './trace'

/** Part of a transaction. @throws Conflict when the account has the role already */
export async function addRole(trx: Db, who: Who, accountId: number, agencyId: number, role: Role) {
  if (await memberships.has(trx, accountId, agencyId, role)) throw new Conflict('accounts.has_role')
  await memberships.add(trx, accountId, agencyId, role)
  await audit.record(trx, who, {
    action: 'membership.added',
    subjectKind: 'account',
    subjectId: accountId,
    agencyId,
    details: { role },
  })
}

export const endMembership = ({ db }: Deps, by: Actor, id: string) =>
  db.transaction(async (trx) => {
    const membership = await memberships.byId(trx, id)
    if (!membership || !hasRole(by, membership.agencyId, 'administrator')) throw new NotFound()
    const administrators = await memberships.lockAdministrators(trx, membership.agencyId)
    const refusal = whyNotEnd(membership, administrators.length)
    if (refusal) throw new Conflict(refusal)
    await memberships.end(trx, id)
    await audit.record(trx, by, {
      ...trace('membership.ended', membership.accountId),
      agencyId: membership.agencyId,
      details: { role: membership.role },
    })
  })
