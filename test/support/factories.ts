import { randomUUID } from 'node:crypto'
import { join } from '../../src/accounts/actions'
import type { Actor, Role, Who } from '../../src/actor'
import { found } from '../../src/agencies/actions'
import type { Agency, NewAgency } from '../../src/agencies/queries'
import { db } from './portal'

export const somebody: Who = { accountId: null, requestId: 'test' }

let count = 0

export const anAgency = (values: Partial<NewAgency> = {}): Promise<Agency> => {
  const code = `CQ${++count}${randomUUID().slice(0, 4)}`
  return db.transaction((trx) =>
    found(trx, somebody, { code, nameVi: `Sở Thử nghiệm ${code}`, symbol: code, level: 'so', ...values }),
  )
}

/** Someone who works for this agency; the password is not one that anybody could type. */
export async function aMember(agency: Agency, ...roles: Role[]): Promise<Actor> {
  const fullName = `Nguyễn Văn ${++count}`
  const email = `can-bo-${count}-${randomUUID().slice(0, 4)}@mau.gov.vn`
  const account = await db.transaction((trx) =>
    join(trx, somebody, { fullName, email, passwordHash: 'none' }, agency.id, roles),
  )
  return {
    accountId: account.id,
    requestId: 'test',
    name: fullName,
    email,
    sessionId: randomUUID(),
    memberships: roles.map((role) => ({ agencyId: agency.id, role })),
  }
}
