import { makeInvitation, makeReset } from '../../src/accounts/invitation-actions'
import { invite } from '../../src/accounts/invitation-actions'
import * as accounts from '../../src/accounts/queries'
import type { Actor, Role } from '../../src/actor'
import { addOffice } from '../../src/agencies/actions'
import { insertTarget } from '../../src/agencies/house-queries'
import * as agencies from '../../src/agencies/queries'
import { publishRegulation } from '../../src/agencies/regulation-actions'
import { open } from '../../src/tasks/actions'
import { anAgency, somebody } from '../support/factories'
import { db, deps } from '../support/portal'
import type { Cast, Filling } from './full'
import * as samples from '../files/samples'
import { aFile, UNBROKEN } from './full-statements'
import { VISITOR } from './reader'

/** Offices, tasks and invitations; whoever got a letter opens its link. */
export const fillStaff: Filling = async (cast) => {
  const administrator = cast.get('administrator')!
  const agencyId = administrator.memberships[0]!.agencyId
  const office = { newOfficeName: `Phòng ${UNBROKEN}`, newOfficePhone: '0200 000 0009', newOfficeEmail: null }
  await addOffice(deps(), administrator, agencyId, { key: null, ...office })
  // the first agency has its own from the samples
  await houseRules(administrator, administrator.memberships[1]!.agencyId)
  await openTasks(agencyId)
  await longNames()
  const waiting = {
    fullName: `Lê ${UNBROKEN}`,
    email: 'moi@mau.gov.vn',
    agency: agencyId,
    role: 'officer',
  } as const
  await invite(deps(), administrator, waiting, 'vi')
  const links = await linksOf(cast, agencyId)
  const wrongly = '/phap-luat/tinh-han?viec=SPOKESPERSON_PUBLISH&luc=2026-06-20T09:00&co-quan=khong-co'
  const visited = [...links.map((link) => new URL(link).pathname), wrongly]
  return visited.map((at) => ({ reader: VISITOR, at }))
}

/** A regulation with its document, a target that holds by it and one that is to come. */
async function houseRules(by: Actor, agencyId: number) {
  const form = {
    ...{ key: null, number: '15/QĐ-UBND', regulationTitle: `Quy chế ${UNBROKEN}`, issuedOn: '2026-08-03' },
    ...{ signer: 'Lê Thị Sen', from: '2026-08-03', until: null },
  }
  const file = await aFile('quy chế.pdf', samples.aDocument('Quy chế'))
  const regulationId = await publishRegulation(deps(), by, { agencyId, form, file })
  const target = { agencyId, documentNo: form.number, regulationId, createdBy: by.accountId }
  const begun = { effectiveFrom: '2026-08-03', effectiveUntil: null }
  await insertTarget(db, { ...target, ...begun, code: 'PRESS_REQUEST', amount: 8, unit: 'hour' })
  const coming = { effectiveFrom: '2099-01-01', effectiveUntil: '2099-12-31' }
  await insertTarget(db, { ...target, ...coming, code: 'AUTH_PUBLISH', amount: 2, unit: 'working_day' })
}

/** What stands around every page: a channel called by its address, an agency with a name like a rope. */
async function longNames() {
  const [top] = await agencies.tops(db)
  const url = `https://www.facebook.com/${UNBROKEN}`
  await agencies.insertChannel(db, { agencyId: top!.id, platform: 'facebook', name: url, url })
  await anAgency({ nameVi: `Sở ${UNBROKEN}`, parentId: top!.id })
}

const openTasks = (agencyId: number) =>
  db.transaction(async (trx) => {
    for (const subjectKind of ['request', 'account'] as const) {
      const about = { subjectKind, subjectId: '00000000-0000-4000-8000-000000000001' }
      await open(trx, somebody, { agencyId, kind: 'mail.undeliverable', ...about })
    }
  })

/** For somebody new, for somebody with an account, and for a new password. */
const linksOf = (cast: Cast, agencyId: number) =>
  db.transaction(async (trx) => {
    const known = (await accounts.byId(trx, cast.get('author')!.accountId))!
    const offer = (email: string, role: Role) =>
      makeInvitation(deps(), trx, somebody, { email, fullName: 'Phạm Văn Bưởi', agencyId, role })
    return [
      await offer('nguoi-moi@mau.gov.vn', 'author'),
      await offer(known.email, 'head'),
      await makeReset(deps(), trx, somebody, known),
    ]
  })
