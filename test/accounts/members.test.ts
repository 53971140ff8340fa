import * as accounts from '../../src/accounts/queries'
import * as memberships from '../../src/accounts/membership-queries'
import { aMember, anAgency } from '../support/factories'
import { lockWaiters } from '../support/locks'
import { db, page, setClock, visit } from '../support/portal'

const PASSWORD = 'sông dài cá lội biệt tăm'

afterEach(() => setClock(null))

async function invited(email: string) {
  const agency = await anAgency()
  const administrator = await aMember(agency, 'administrator')
  const browser = await visit(administrator)
  const body = { fullName: 'Phạm Văn Bưởi', email, role: 'author', agency: String(agency.id) }
  const response = await browser.post('/noi-bo/thanh-vien').type('form').send(body)
  const letter = await db<{ recipient: string; bodyText: string }>('outbox')
    .where({ recipient: email })
    .first()
  const link = letter && /https?:\/\/\S+(\/noi-bo\/\S+)/.exec(letter.bodyText)?.[1]
  return { agency, administrator, browser, response, link: link ?? '' }
}

const accept = async (link: string, body: Record<string, string>) =>
  (await visit()).post(link).type('form').send(body)
const answer = { fullName: 'Phạm Văn Bưởi', password: PASSWORD, again: PASSWORD }

test('an invitation comes by mail, works once, and lets one in', async () => {
  const { link, response } = await invited('moi@mau.gov.vn')
  expect(response.status).toBe(303)
  expect(page(await (await visit()).get(link))('.lead').text()).toContain('moi@mau.gov.vn')

  expect((await accept(link, answer)).status).toBe(303)
  expect((await accept(link, answer)).status).toBe(404)
  expect((await (await visit()).get(link)).status).toBe(404)

  const signedIn = await (
    await visit()
  )
    .post('/noi-bo/dang-nhap')
    .type('form')
    .send({ email: 'moi@mau.gov.vn', password: PASSWORD })
  expect(signedIn.status).toBe(303)
})

test('one link makes one account, however often it is sent at once', async () => {
  const { link } = await invited('mot@mau.gov.vn')
  const statuses = await Promise.all(
    Array.from({ length: 8 }, async () => (await accept(link, answer)).status),
  )
  expect(statuses.sort()).toEqual([303, 404, 404, 404, 404, 404, 404, 404])
})

test('an invitation ends after seven days', async () => {
  const { link } = await invited('tre@mau.gov.vn')
  await setClock(new Date(Date.now() + 7 * 86_400_000 + 1000).toISOString())
  expect((await (await visit()).get(link)).status).toBe(404)
  expect((await accept(link, answer)).status).toBe(404)
})

test.each([
  [
    'a short password',
    { password: 'ngắn quá', again: 'ngắn quá' },
    'password',
    'Quá ngắn: cần ít nhất 15 ký tự.',
  ],
  [
    'two that differ',
    { password: PASSWORD, again: `${PASSWORD}!` },
    'again',
    'Hai lần nhập mật khẩu chưa giống nhau. Hãy nhập lại.',
  ],
  ['no name', { fullName: '', password: PASSWORD, again: PASSWORD }, 'fullName', 'Hãy điền mục này.'],
])('%s is named and the link still works', async (what, values, field, why) => {
  const { link } = await invited(`sai${what.length}@mau.gov.vn`)
  const response = await accept(link, { ...answer, ...values })
  expect(response.status).toBe(422)
  expect(page(response)(`#${field}-loi`).text()).toBe(why)
  expect(response.text).not.toContain(PASSWORD)
  expect((await accept(link, answer)).status).toBe(303)
})

test('someone with an account gets the role at once', async () => {
  const { agency } = await invited('khac@mau.gov.vn')
  const known = await aMember(await anAgency(), 'author')
  const administrator = await aMember(agency, 'administrator')
  const body = { fullName: 'Tên khác', email: known.email, role: 'officer', agency: String(agency.id) }
  await (await visit(administrator)).post('/noi-bo/thanh-vien').type('form').send(body).expect(303)
  expect(await memberships.has(db, known.accountId, agency.id, 'officer')).toBe(true)

  const twice = await (await visit(administrator)).post('/noi-bo/thanh-vien').type('form').send(body)
  expect(twice.status).toBe(422)
  expect(page(twice)('#role-loi').text()).toBe('Tài khoản này đã có vai trò đó.')
  expect(page(twice)('#fullName').val()).toBe('Tên khác')
})

test('a role that another invitation is giving at this moment is told at its field', async () => {
  const agency = await anAgency()
  const browser = await visit(await aMember(agency, 'administrator'))
  const known = await aMember(await anAgency(), 'author')
  const other = await db.transaction()
  await memberships.add(other, known.accountId, agency.id, 'officer')
  const body = { fullName: 'Ai đó', email: known.email, role: 'officer', agency: String(agency.id) }
  const sent = browser
    .post('/noi-bo/thanh-vien')
    .type('form')
    .send(body)
    .then((response) => response)
  await lockWaiters(1)
  await other.commit()
  const response = await sent
  expect([response.status, page(response)('#role-loi').text()]).toEqual([
    422,
    'Tài khoản này đã có vai trò đó.',
  ])
})

test('someone whose account is disabled is not invited back in silence', async () => {
  const { agency, browser } = await invited('khoa@mau.gov.vn')
  const known = await aMember(await anAgency(), 'author')
  await accounts.disable(db, known.accountId)
  const body = { fullName: 'Tên', email: known.email, role: 'officer', agency: String(agency.id) }
  const response = await browser.post('/noi-bo/thanh-vien').type('form').send(body)
  expect([response.status, page(response)('#role-loi').text()]).toEqual([
    422,
    'Tài khoản của địa chỉ này đã bị khóa.',
  ])
  expect(await memberships.has(db, known.accountId, agency.id, 'officer')).toBe(false)
})

test('nobody invites into an agency they do not administer', async () => {
  const { browser } = await invited('la@mau.gov.vn')
  const other = await anAgency()
  const body = { fullName: 'Ai đó', email: 'ai@mau.gov.vn', role: 'head', agency: String(other.id) }
  await browser.post('/noi-bo/thanh-vien').type('form').send(body).expect(404)
  const author = await aMember(other, 'author')
  await (await visit(author)).post('/noi-bo/thanh-vien').type('form').send(body).expect(403)
  expect(await db('invitations').where({ email: 'ai@mau.gov.vn' })).toEqual([])
})

test('a role can be ended, the last administrator’s not, another agency’s neither', async () => {
  const { agency, administrator, browser } = await invited('x@mau.gov.vn')
  await aMember(agency, 'author')
  const stranger = await aMember(await anAgency(), 'author')
  const idOf = async (accountId: number) => (await memberships.ofAccount(db, accountId))[0]!.membershipId
  const [own] = await memberships
    .ofAgencies(db, [agency.id])
    .then((members) => members.filter(({ role }) => role === 'author'))
  await browser.post(`/noi-bo/thanh-vien/${own!.membershipId}/ket-thuc`).expect(303)
  await browser.post(`/noi-bo/thanh-vien/${await idOf(administrator.accountId)}/ket-thuc`).expect(409)
  await browser.post(`/noi-bo/thanh-vien/${await idOf(stranger.accountId)}/ket-thuc`).expect(404)
  await browser.post('/noi-bo/thanh-vien/khong-phai-id/ket-thuc').expect(404)
})

describe('the own password', () => {
  test('is changed only by who knows it, and ends every session', async () => {
    const { link } = await invited('doi@mau.gov.vn')
    await accept(link, answer)
    const account = (await accounts.byEmail(db, 'doi@mau.gov.vn'))!
    const [here, there] = [await visit({ accountId: account.id }), await visit({ accountId: account.id })]
    const change = (current: string) =>
      here
        .post('/noi-bo/tai-khoan/mat-khau')
        .type('form')
        .send({ current, password: 'một mật khẩu khác hẳn', again: 'một mật khẩu khác hẳn' })

    const wrong = await change('không phải nó đâu')
    expect(page(wrong)('#current-loi').text()).toBe('Mật khẩu hiện tại không đúng. Hãy nhập lại.')
    expect((await change(PASSWORD)).status).toBe(303)
    expect((await there.get('/noi-bo')).status).toBe(303)
    expect(await db('outbox').where({ recipient: 'doi@mau.gov.vn' }).pluck('subject')).toContain(
      'Mật khẩu trên cổng phát ngôn vừa được đổi',
    )
  })
})
