import { randomUUID } from 'node:crypto'
import * as accounts from '../../src/accounts/queries'
import { aMember, anAgency } from '../support/factories'
import { lockWaiters } from '../support/locks'
import { db, page, setClock, visit } from '../support/portal'

const MEMBERS = '/noi-bo/thanh-vien'

beforeEach(() => setClock('2026-11-23T02:00:00Z'))
afterEach(() => setClock(null))

let count = 0

async function anAdministrator() {
  const agency = await anAgency()
  const browser = await visit(await aMember(agency, 'administrator'))
  const email = `moi-${++count}@mau.gov.vn`
  const body = { fullName: 'Đỗ Thị Mận', email, role: 'author', agency: String(agency.id) }
  const invite = (changes: Record<string, string> = {}) =>
    browser
      .post(MEMBERS)
      .type('form')
      .send({ ...body, ...changes })
  const made = async () => [
    (await db('invitations').where({ email })).length,
    (await db('outbox').where({ recipient: email })).length,
  ]
  return { agency, browser, email, invite, made }
}

test('the form of an invitation, sent ten times at once, makes one and one letter', async () => {
  const { browser, invite, made } = await anAdministrator()
  const key = page(await browser.get(`${MEMBERS}/moi`))('[name=key]').val() as string
  const sent = await Promise.all(Array.from({ length: 10 }, () => invite({ key })))
  expect(sent.map(({ headers }) => headers['location'])).toEqual(Array(10).fill(`${MEMBERS}?xong=moi`))
  expect(await made()).toEqual([1, 1])
})

test('other words under a used key are refused, and come back in a form of their own', async () => {
  const { invite, made } = await anAdministrator()
  const key = randomUUID()
  await invite({ key }).expect(303)
  const other = await invite({ key, role: 'head' })
  const $ = page(other)
  expect([other.status, $('#fullName').val()]).toEqual([409, 'Đỗ Thị Mận'])
  expect($('.problem-summary a[href="#bieu_mau"]').text()).toContain('nội dung khác')
  await invite({ key: $('[name=key]').val() as string, role: 'head' }).expect(303)
  expect(await made()).toEqual([2, 2])
})

test('an open invitation to the same role is told at its field, however many are sent at once', async () => {
  const { email, invite, made } = await anAdministrator()
  const holder = await db.transaction()
  await accounts.lockAddress(holder, email)
  const sending = Promise.all([email, email.toUpperCase(), email].map((same) => invite({ email: same })))
  await lockWaiters(3)
  await holder.commit()
  const sent = await sending
  expect(sent.map(({ status }) => status).sort()).toEqual([303, 422, 422])
  const refused = sent.find(({ status }) => status === 422)!
  expect(page(refused)('#email-loi').text()).toContain('còn hiệu lực đến 30/11/2026 09:00')
  expect(await made()).toEqual([1, 1])
})

test('another role, another agency, or once the first was cancelled or has expired: a new one is made', async () => {
  const { agency, browser, email, invite, made } = await anAdministrator()
  await invite().expect(303)
  await invite({ role: 'head' }).expect(303)
  const [{ id }] = (await db('invitations').where({ email, role: 'author' })) as [{ id: string }]
  await browser.post(`${MEMBERS}/loi-moi/${id}/huy`).expect(303)
  await invite().expect(303)
  await setClock('2026-11-30T02:00:01Z')
  await (
    await visit(await aMember(agency, 'administrator'))
  )
    .post(MEMBERS)
    .type('form')
    .send({ fullName: 'Đỗ Thị Mận', email, role: 'author', agency: String(agency.id) })
    .expect(303)
  expect(await made()).toEqual([4, 4])
})
