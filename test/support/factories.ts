import { createHash, randomUUID } from 'node:crypto'
import { join } from '../../src/accounts/actions'
import { insertPerson } from '../../src/accounts/queries'
import type { Actor, Role, Who } from '../../src/actor'
import { found } from '../../src/agencies/actions'
import type { Agency, NewAgency } from '../../src/agencies/queries'
import { insertFile, insertRef } from '../../src/files/queries'
import * as register from '../../src/spokespeople/register-queries'
import type { NewRecord } from '../../src/spokespeople/register-queries'
import type { Basis } from '../../src/spokespeople/rules'
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

export interface Term extends Partial<NewRecord> {
  /** Null when it is only recorded; otherwise since it began, or since now. */
  publishedAt?: Date | null
}

/** Someone who may speak for the agency, since the start of the year. */
export async function aSpokesperson(agency: Agency, given: Term = {}): Promise<string> {
  const { publishedAt, ...values } = given
  const term = { ...(await aTerm(agency, values.basis ?? 'regular')), ...values }
  const personId = values.personId ?? (await insertPerson(db, `Trần Thị ${++count}`))
  const id = await register.insert(db, { ...term, personId })
  await insertRef(db, await aPaper(id))
  if (publishedAt !== null)
    await register.publish(db, id, null, publishedAt ?? (await earlier(term.validFrom)))
  return id
}

async function aTerm(agency: Agency, basis: Basis): Promise<Omit<NewRecord, 'personId'>> {
  const authorised = basis === 'authorised'
  return {
    ...{ agencyId: agency.id, basis, position: 'Chánh Văn phòng', phone: '0200 000 0001' },
    ...{ officialEmail: 'phat-ngon@mau.gov.vn', signer: 'Người đứng đầu' },
    // one document authorises for one case
    decisionNo: authorised ? `${++count}/UQ-TN` : '01/QĐ-TN',
    decidedAt: authorised ? SIGNED : START,
    validFrom: START,
    validTo: null,
    ...{
      caseId: null,
      grantorId: authorised ? await aGrantor(agency) : null,
      filePublic: false,
      createdBy: null,
    },
  }
}

const START = new Date('2026-01-02T02:00:00Z')
/** While the head before was still in office. */
const SIGNED = new Date('2026-01-02T01:00:00Z')

/** A head whom no reader finds, out of office before anyone else would be. */
async function aGrantor(agency: Agency): Promise<string> {
  const [known] = await register.headsOf(db, [agency.id])
  if (known) return known.id
  const term = await aTerm(agency, 'head')
  const personId = await insertPerson(db, `Lê Thị ${++count}`)
  const years = { decidedAt: null, validFrom: new Date('2025-01-02T02:00:00Z'), validTo: START }
  return register.insert(db, { ...term, ...years, personId })
}

async function earlier(instant: Date): Promise<Date> {
  const now = await deps().now()
  return instant < now ? instant : now
}

/** Its bytes are nowhere: who wants to open it sends it through the form. */
async function aPaper(ownerId: string) {
  const sha256 = createHash('sha256').update(ownerId).digest()
  await insertFile(db, { sha256, size: 1000, mediaType: 'application/pdf' })
  const words = { name: 'van-ban.pdf', alt: null, credit: null, position: 0 }
  return { ...words, sha256, ownerKind: 'appointment' as const, ownerId }
}

export const aDraftForm = (agency: Agency, values: Partial<DraftForm> = {}): DraftForm => ({
  agency: agency.id,
  kind: 'press_release',
  form: 'posting',
  occasion: 'voluntary',
  case: null,
  speaker: null,
  titleVi: `Thông cáo thử nghiệm ${++count}`,
  summaryVi: null,
  bodyVi: 'Nội dung thử nghiệm.',
  titleEn: null,
  summaryEn: null,
  bodyEn: null,
  englishHolds: null,
  changeKind: null,
  changeNote: null,
  changeNoteEn: null,
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
