import { randomUUID } from 'node:crypto'
import type { Agency } from '../../src/agencies/queries'
import * as accounts from '../../src/accounts/queries'
import { submit } from '../../src/requests/actions'
import { move } from '../../src/requests/desk-actions'
import { readMove, type Choices } from '../../src/requests/desk-form'
import { readNew } from '../../src/requests/form'
import * as requests from '../../src/requests/queries'
import type { PressRequest } from '../../src/requests/queries'
import { keptKey, secretFor } from '../../src/requests/receipt'
import { refusalLawAt } from '../../src/requests/refusal-rules'
import type { Move } from '../../src/requests/rules'
import { aMember, anAgency, aSpokesperson, somebody } from '../support/factories'
import { db, deps, page, visit } from '../support/portal'

/** What a journalist types; nobody else in the tests has these. */
export const JOURNALIST = {
  name: 'Đặng Thuỳ Lâm Oanh',
  email: 'oanh.dang@bao-thu-nghiem.example',
  phone: '0912 345 678',
  pressCard: 'IBT-77120',
}

export const filledIn = (agency: Agency, changes: Record<string, string> = {}) => ({
  ...JOURNALIST,
  key: randomUUID() as string,
  trap: '',
  agency: agency.slug,
  kind: 'information',
  outlet: 'Báo Thử Nghiệm',
  subject: 'Giá nước sạch',
  purpose: '',
  introduction: '',
  documentNo: '',
  question1: 'Khi nào điều chỉnh giá nước?\nMức tăng bao nhiêu?',
  ownDeadline: '',
  ...changes,
})

export async function aRequest(
  agency: Agency,
  changes: Record<string, string> = {},
  locale: 'vi' | 'en' = 'vi',
) {
  const form = readNew(filledIn(agency, changes), [agency.slug], await deps().now())
  if (!form.ok) throw new Error(JSON.stringify(form.problems))
  const asked = (await requests.askable(db)).find(({ id }) => id === agency.id)!
  const sent = { agency: asked, form: form.values, files: [], locale }
  const request = await submit(deps(), somebody, sent)
  return { ...request, secret: secretFor(deps().keys, request.idempotencyKey) }
}

/** What a form made, known by the key that it carried. */
export const byFormKey = (key: string) => requests.byKey(db, keptKey(deps().keys, key))

/** An appointment in force at any time of the tests. */
export async function aSigner(agency: Agency, fullName = 'Trần Thị Ký'): Promise<string> {
  const personId = await accounts.insertPerson(db, fullName)
  return aSpokesperson(agency, { personId, validFrom: new Date('2026-01-01T00:00:00Z') })
}

export const statusOf = async ({ id }: { id: string }) => {
  const { status, resolution } = (await requests.byId(db, id))!
  return { status, resolution }
}

const choices = async ({ receivedAt }: { receivedAt: Date }): Promise<Choices> => {
  const when = { receivedAt, now: await deps().now(), locale: 'vi' as const }
  return { law: refusalLawAt(when.now, 'vi'), signers: [], when, lacksCopy: false, mayReview: false }
}

/** The desk does it, without a browser. */
export async function moved(request: PressRequest, agency: Agency, ...steps: Move[]) {
  const by = await aMember(agency, 'officer')
  for (const step of steps) {
    const form = readMove(step, { message: 'Nội dung gửi người đề nghị' }, await choices(request))
    if (!form.ok) throw new Error(JSON.stringify(form.problems))
    await move(deps(), by, request.id, step, form.values)
  }
}

/** A browser that has shown the code and the secret. */
export async function follower(request: { publicCode: string; secret: string }, base = '') {
  const browser = await visit()
  const sent = { code: request.publicCode, secret: request.secret }
  await browser.post(`${base}/theo-doi`).type('form').send(sent).expect(303)
  return browser
}

/** An officer's browser and a request to their agency. */
export async function aDesk() {
  const agency = await anAgency()
  const officer = await aMember(agency, 'officer')
  return { agency, officer, browser: await visit(officer), request: await aRequest(agency) }
}

/** Where the desk reads it, or moves it on. */
export const at = ({ id }: { id: string }, last = '') => `/noi-bo/yeu-cau/${id}${last}`

export const h1 = (response: { text: string }) => page(response)('h1').text()

/** What is the same for everybody: without the reference that each page has. */
export const withoutIds = ({ text }: { text: string }) =>
  text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')

/** A move that brings nothing, and a refusal of today. */
export const nothing = {
  ...{ key: null, message: null, part: null, ground: null, reason: null, signer: null },
  ...{ review: null, copyNo: null, copiedOn: null, notCopied: null },
}
export const refusal = (signer: string) => ({
  ...nothing,
  ground: '2025-31.2.a',
  reason: 'Bí mật cá nhân',
  signer,
})

/** The newest line of the trail about it. */
export const lastTrace = ({ publicCode: subjectId }: { publicCode: string }) =>
  db<{ id: number; subjectId: string }>('auditEvents').where({ subjectId }).orderBy('id', 'desc').first()

/** All that waits to be sent to this person, in one text. */
export const lettersTo = async ({ email }: { email: string }): Promise<string> => {
  const letters = await db<{ recipient: string; subject: string; bodyText: string }>('outbox').where({
    recipient: email,
  })
  return letters.map(({ subject, bodyText }) => `${subject}\n${bodyText}`).join('\n')
}

type Browser = Awaited<ReturnType<typeof visit>>

/** A form with files, as a browser sends it: fields first. */
export function sendWithFiles(
  browser: Browser,
  to: string,
  form: Record<string, string>,
  files: readonly [name: string, bytes: Buffer][] = [],
) {
  const sending = browser.post(to)
  for (const [name, value] of Object.entries(form)) void sending.field(name, value)
  for (const [name, bytes] of files) void sending.attach('files', bytes, { filename: name })
  return sending
}
