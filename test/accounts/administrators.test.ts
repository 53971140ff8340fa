import * as memberships from '../../src/accounts/membership-queries'
import { endMembership } from '../../src/accounts/member-actions'
import * as accounts from '../../src/accounts/queries'
import type { Actor } from '../../src/actor'
import { portalNow } from '../../src/database/connect'
import { aMember, anAgency } from '../support/factories'
import { lockWaiters } from '../support/locks'
import { db, deps } from '../support/portal'

const idOf = async ({ accountId }: Actor) => (await memberships.ofAccount(db, accountId))[0]!.membershipId

async function twoAdministrators() {
  const agency = await anAgency()
  const [one, two] = [await aMember(agency, 'administrator'), await aMember(agency, 'administrator')]
  return { agency, one, two, idOne: await idOf(one), idTwo: await idOf(two) }
}

const left = (agencyId: number) => memberships.ofAgencies(db, [agencyId])

test('two administrators who end each other at once leave one', async () => {
  const { agency, one, two, idOne, idTwo } = await twoAdministrators()
  const holder = await db.transaction()
  await memberships.lockAgency(holder, agency.id)
  const ends = Promise.allSettled([endMembership(deps(), one, idTwo), endMembership(deps(), two, idOne)])
  await lockWaiters(2)
  await holder.commit()
  expect((await ends).map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await left(agency.id)).toHaveLength(1)
})

test('who began early and locked late sees what ended in between', async () => {
  const { agency, one, two, idOne, idTwo } = await twoAdministrators()
  const early = await db.transaction()
  await portalNow(early)
  await endMembership(deps(), two, idOne)
  await expect(endMembership({ ...deps(), db: early }, one, idTwo)).rejects.toThrow(
    'accounts.last_administrator',
  )
  await early.rollback()
  expect(await left(agency.id)).toHaveLength(1)
})

test('a role that was ended while one waited is not ended twice', async () => {
  const { agency, one, two, idTwo } = await twoAdministrators()
  await aMember(agency, 'administrator')
  const holder = await db.transaction()
  await memberships.lockAgency(holder, agency.id)
  const refused = expect(endMembership(deps(), one, idTwo)).rejects.toThrow('accounts.members.ended_already')
  await lockWaiters(1)
  await memberships.end(holder, idTwo)
  await holder.commit()
  await refused
  expect(
    await db('auditEvents').where({ action: 'membership.ended', subjectId: String(two.accountId) }),
  ).toEqual([])
})

test('a disabled administrator is none', async () => {
  const { one, two, idOne } = await twoAdministrators()
  await accounts.disable(db, two.accountId)
  await expect(endMembership(deps(), one, idOne)).rejects.toThrow('accounts.last_administrator')
})
