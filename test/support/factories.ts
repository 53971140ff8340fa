import { randomUUID } from 'node:crypto'
import { join } from '../../src/accounts/actions'
import { insertPerson } from '../../src/accounts/queries'
import type { Actor, Role, Who } from '../../src/actor'
import { found } from '../../src/agencies/actions'
import type { Agency, NewAgency } from '../../src/agencies/queries'
import * as spokespeople from '../../src/spokespeople/queries'
import type { NewAppointment } from '../../src/spokespeople/queries'
import { create, submit } from '../../src/statements/actions'
import { approve } from '../../src/statements/decision-actions'
import * as documents from '../../src/statements/document-queries'
import type { DraftForm } from '../../src/statements/form'
import { db, deps } from './portal'

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
    memberships: roles.map((role) => ({ agencyId: agency.id, role, officeId: null })),
  }
}

/** Someone who may speak for the agency, since the start of the year. */
export async function aSpokesperson(agency: Agency, values: Partial<NewAppointment> = {}): Promise<string> {
  const personId = values.personId ?? (await insertPerson(db, `Trần Thị ${++count}`))
  return spokespeople.insert(db, {
    personId,
    agencyId: agency.id,
    basis: 'regular',
    position: 'Chánh Văn phòng',
    phone: '0200 000 0001',
    officialEmail: 'phat-ngon@mau.gov.vn',
    decisionNo: '01/QĐ-TN',
    decidedAt: new Date('2026-01-02T02:00:00Z'),
    signer: 'Người đứng đầu',
    validFrom: new Date('2026-01-02T02:00:00Z'),
    validTo: null,
    caseId: null,
    createdBy: null,
    ...values,
  })
}

export const aDraftForm = (agency: Agency, values: Partial<DraftForm> = {}): DraftForm => ({
  agency: agency.id,
  kind: 'press_release',
  form: 'posting',
  occasion: 'voluntary',
  speaker: null,
  titleVi: `Thông cáo thử nghiệm ${++count}`,
  summaryVi: null,
  bodyVi: 'Nội dung thử nghiệm.',
  titleEn: null,
  summaryEn: null,
  bodyEn: null,
  changeKind: null,
  changeNote: null,
  version: 0,
  key: null,
  ...values,
})

export interface Cast {
  agency: Agency
  author: Actor
  spokesperson: Actor
  head: Actor
}

/** An agency with everyone that a statement needs. */
export async function aCast(values: Partial<NewAgency> = {}): Promise<Cast> {
  const agency = await anAgency(values)
  const [author, spokesperson, head] = await Promise.all([
    aMember(agency, 'author'),
    aMember(agency, 'spokesperson'),
    aMember(agency, 'head'),
  ])
  return { agency, author, spokesperson, head }
}

/** A statement on its way, as the desk knows it: its id and the version to decide on. */
export async function aSubmitted(cast: Cast, values: Partial<DraftForm> = {}) {
  const speaker = values.speaker ?? (await aSpokesperson(cast.agency))
  const id = await create(deps(), cast.author, aDraftForm(cast.agency, { speaker, ...values }))
  await submit(deps(), cast.author, id, 0)
  return { id, version: 1 }
}

/** A statement that everyone can read. */
export async function aPublished(cast: Cast, values: Partial<DraftForm> = {}) {
  const { id, version } = await aSubmitted(cast, values)
  await approve(deps(), cast.spokesperson, id, { version, when: 'now', publishAt: null })
  const { slug } = (await documents.byId(db, id))!
  return { id, slug: slug! }
}
