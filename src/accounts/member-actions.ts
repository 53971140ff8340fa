import { hasRole, type Actor, type Role, type Who } from '../actor'
import * as agencies from '../agencies/queries'
import * as audit from '../audit/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict, NotFound } from '../errors'
import * as memberships from './membership-queries'
import { hasOffice, whyNotEnd } from './rules'
import { trace } from './trace'

/** Part of a transaction. @throws Conflict when the account has the role already */
export async function addRole(trx: Db, who: Who, accountId: number, agencyId: number, role: Role) {
  if (!(await giveRole(trx, who, accountId, agencyId, role))) throw new Conflict('accounts.has_role')
}

/** Part of a transaction. False when the account has the role already. */
export async function giveRole(trx: Db, who: Who, accountId: number, agencyId: number, role: Role) {
  const added = await memberships.add(trx, accountId, agencyId, role)
  if (added) await audit.record(trx, who, traceOf('membership.added', { accountId, agencyId, role }))
  return added
}

export const endMembership = ({ db }: Deps, by: Actor, id: string) =>
  db.transaction(async (trx) => {
    const membership = await hold(trx, by, id)
    const refusal = whyNotEnd(membership, await memberships.countAdministrators(trx, membership.agencyId))
    if (refusal) throw new Conflict(refusal)
    await memberships.end(trx, id)
    await audit.record(trx, by, traceOf('membership.ended', membership))
  })

/** For which office somebody at the desk works. @param officeId null for every office of the agency */
export const setOffice = ({ db }: Deps, by: Actor, id: string, officeId: number | null) =>
  db.transaction(async (trx) => {
    const membership = await hold(trx, by, id)
    if (!hasOffice(membership.role) || !(await isOfficeOf(trx, membership, officeId)))
      throw new Conflict('accounts.office.wrong')
    if (membership.officeId === officeId) return
    await memberships.setOffice(trx, id, officeId)
    await audit.record(trx, by, traceOf('membership.office', membership, { office: officeId }))
  })

/** A role at an agency that one administers, held until the transaction ends. @throws Conflict when it has ended */
async function hold(trx: Db, by: Actor, id: string): Promise<memberships.Member> {
  const seen = await memberships.byId(trx, id)
  if (!seen || !hasRole(by, seen.agencyId, 'administrator')) throw new NotFound()
  await memberships.lockAgency(trx, seen.agencyId)
  const membership = await memberships.byId(trx, id)
  if (!membership || membership.ended) throw new Conflict('accounts.members.ended_already')
  return membership
}

const isOfficeOf = async (trx: Db, { agencyId }: memberships.Member, officeId: number | null) =>
  officeId === null || (await agencies.officesOf(trx, [agencyId])).some(({ id }) => id === officeId)

type Traced = Pick<memberships.Member, 'accountId' | 'agencyId' | 'role'>

const traceOf = (
  action: string,
  { accountId, agencyId, role }: Traced,
  details: object = {},
): audit.Trace => ({
  ...trace(action, accountId),
  agencyId,
  details: { role, ...details },
})
