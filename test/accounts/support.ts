import type { Actor, Role } from '../../src/actor'
import { invite, makeInvitation } from '../../src/accounts/invitation-actions'
import type { Agency } from '../../src/agencies/queries'
import { somebody } from '../support/factories'
import { db, deps, visit } from '../support/portal'

export const PASSWORD = 'sông dài cá lội biệt tăm'
export const ANSWER = { fullName: 'Phạm Văn Bưởi', password: PASSWORD, again: PASSWORD }

export const pathOf = (link: string) => new URL(link).pathname

/** The path of a link to this role, whoever has the address. */
export const aLink = async (email: string, agency: Agency, role: Role): Promise<string> =>
  pathOf(
    await db.transaction((trx) =>
      makeInvitation(deps(), trx, somebody, { email, fullName: 'Phạm Văn Bưởi', agencyId: agency.id, role }),
    ),
  )

export const inviteBy = (administrator: Actor, email: string, agency: Agency, role: Role) =>
  invite(deps(), administrator, { email, fullName: 'Phạm Văn Bưởi', agency: agency.id, role }, 'vi')

export const open = async (link: string) => (await visit()).get(link)

export const answer = async (link: string, body: Record<string, string> = ANSWER) =>
  (await visit()).post(link).type('form').send(body)

export const signIn = async (email: string, password: string) =>
  (await visit()).post('/noi-bo/dang-nhap').type('form').send({ email, password })
