import type request from 'supertest'
import { join } from '../../src/accounts/actions'
import { hash } from '../../src/accounts/passwords'
import * as accounts from '../../src/accounts/queries'
import { aMember, anAgency, somebody } from '../support/factories'
import { db, page, setClock, visit } from '../support/portal'

const PASSWORD = 'sông dài cá lội biệt tăm'
let passwordHash: string

beforeAll(async () => {
  passwordHash = await hash(PASSWORD)
})
afterEach(() => setClock(null))

async function anAccount(values: { email: string; sample?: boolean }) {
  const agency = await anAgency()
  return db.transaction((trx) =>
    join(trx, somebody, { fullName: 'Lê Thị Bưởi', passwordHash, ...values }, agency.id, ['officer']),
  )
}

const signIn = async (email: string, password: string, more: Record<string, string> = {}) =>
  (await visit())
    .post('/noi-bo/dang-nhap')
    .type('form')
    .send({ email, password, ...more })

const cookieOf = (response: request.Response) => (response.headers['set-cookie'] as unknown as string[])[0]!

test('leads to the workspace with a cookie that scripts cannot read and a token the database does not know', async () => {
  await anAccount({ email: 'vao@mau.gov.vn' })
  const response = await signIn('VAO@mau.gov.vn', PASSWORD)
  expect([response.status, response.headers['location']]).toEqual([303, '/noi-bo'])
  expect(cookieOf(response)).toMatch(/^phien=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  const token = /phien=([\w-]+)/.exec(cookieOf(response))![1]!
  const stored = await db('sessions').select('tokenHash')
  expect(stored.some(({ tokenHash }) => (tokenHash as Buffer).includes(token))).toBe(false)
})

test('over https the cookie is bound to the host', async () => {
  await anAccount({ email: 'https@mau.gov.vn' })
  const browser = await visit(undefined, { publicUrl: 'https://portal.test' })
  const response = await browser
    .post('/noi-bo/dang-nhap')
    .type('form')
    .send({ email: 'https@mau.gov.vn', password: PASSWORD })
  expect(cookieOf(response)).toMatch(/^__Host-phien=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  expect(response.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
})

test('an unknown address and a wrong password get the same answer', async () => {
  await anAccount({ email: 'quen@mau.gov.vn' })
  const [wrong, unknown] = [
    await signIn('quen@mau.gov.vn', 'sai hoàn toàn'),
    await signIn('lạ@mau.gov.vn', 'sai hoàn toàn'),
  ]
  const shown = (response: request.Response) =>
    page(response)('main')
      .html()!
      .replace(/[a-zạ]+@mau/g, '')
  expect([wrong.status, unknown.status]).toEqual([422, 422])
  expect(shown(wrong)).toBe(shown(unknown))
  expect(page(wrong)('.problem-summary a[href="#bieu_mau"]').text()).toBe(
    'Thư điện tử hoặc mật khẩu không đúng. Hãy kiểm tra rồi nhập lại.',
  )
  expect(page(wrong)('form#bieu_mau [aria-invalid]').length).toBe(0)
  expect(page(wrong)('#email').val()).toBe('quen@mau.gov.vn')
  expect(page(wrong)('#password').val()).toBe('')
})

test.each(['chậm@mau.gov.vn', 'cham@mau.gov.vn'])(
  'slows down after five failures, known or not: %s',
  async (email) => {
    if (email.startsWith('cham')) await anAccount({ email })
    for (let n = 0; n < 5; n++) expect((await signIn(email, 'sai')).status).toBe(422)
    const slowed = await signIn(email, PASSWORD)
    expect(slowed.status).toBe(429)
    expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(0)
  },
)

test.each(['cùng-lúc@mau.gov.vn', 'cung-luc@mau.gov.vn'])(
  'slows down tries that are sent at once too, known or not: %s',
  async (email) => {
    if (email.startsWith('cung')) await anAccount({ email })
    const tries = await Promise.all(Array.from({ length: 40 }, () => signIn(email, 'sai')))
    const statuses = tries.map(({ status }) => status)
    expect(statuses.filter((status) => status === 422)).toHaveLength(5)
    expect(statuses.filter((status) => status === 429)).toHaveLength(35)
  },
)

test('a try that was refused does not make the wait longer', async () => {
  await setClock('2026-11-23T02:00:00Z')
  for (let n = 0; n < 5; n++) await signIn('nan@mau.gov.vn', 'sai')
  await setClock('2026-11-23T02:00:10Z')
  expect((await signIn('nan@mau.gov.vn', 'sai')).headers['retry-after']).toBe('5')
  await setClock('2026-11-23T02:00:15Z')
  expect((await signIn('nan@mau.gov.vn', 'sai')).status).toBe(422)
  expect((await signIn('nan@mau.gov.vn', 'sai')).headers['retry-after']).toBe('30')
})

test('after waiting the right password is right again, and the count begins anew', async () => {
  await setClock('2026-11-23T02:00:00Z')
  await anAccount({ email: 'doi@mau.gov.vn' })
  for (let n = 0; n < 5; n++) await signIn('doi@mau.gov.vn', 'sai')
  await setClock('2026-11-23T02:00:16Z')
  expect((await signIn('doi@mau.gov.vn', PASSWORD)).status).toBe(303)
  expect((await signIn('doi@mau.gov.vn', 'sai')).status).toBe(422)
  expect((await signIn('doi@mau.gov.vn', PASSWORD)).status).toBe(303)
})

test('too many tries from one place are refused whatever the address', async () => {
  await db('rateLimits').delete()
  const browser = await visit(undefined, {
    limits: {
      signIn: { hits: 2, seconds: 60 },
      newRequest: { hits: 9, seconds: 60 },
      upload: { hits: 9, seconds: 60 },
      follow: { hits: 9, seconds: 60 },
      followOne: { hits: 9, seconds: 60 },
    },
  })
  const attempt = (email: string) =>
    browser.post('/noi-bo/dang-nhap').type('form').send({ email, password: 'x' })
  expect((await attempt('a@mau.gov.vn')).status).toBe(422)
  expect((await attempt('b@mau.gov.vn')).status).toBe(422)
  expect((await attempt('c@mau.gov.vn')).status).toBe(429)
})

test('a sample account works only where samples are allowed', async () => {
  await anAccount({ email: 'mau@mau.gov.vn', sample: true })
  expect((await signIn('mau@mau.gov.vn', PASSWORD)).status).toBe(422)
  const browser = await visit(undefined, { samples: true })
  const inside = await browser
    .post('/noi-bo/dang-nhap')
    .type('form')
    .send({ email: 'mau@mau.gov.vn', password: PASSWORD })
  expect(inside.status).toBe(303)
})

test('a disabled account is out, with the session it had', async () => {
  const member = await aMember(await anAgency(), 'officer')
  const browser = await visit(member)
  expect((await browser.get('/noi-bo')).status).toBe(200)
  await accounts.disable(db, member.accountId)
  expect((await browser.get('/noi-bo')).status).toBe(303)
})

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil',
  '/noi-bo\r\nX: y',
  'javascript:1',
])('leads only to a page of the portal, not to %s', async (tiep) => {
  const member = await anAccount({ email: `tiep${Math.random()}@mau.gov.vn` })
  const response = await signIn(member.email, PASSWORD, { tiep })
  expect(response.headers['location']).toBe('/noi-bo')
})

describe('a session', () => {
  test('is needed for every staff page, and leads back there', async () => {
    const response = await (await visit()).get('/noi-bo/thong-cao?xem=xong')
    expect(response.headers['location']).toBe('/noi-bo/dang-nhap?tiep=%2Fnoi-bo%2Fthong-cao%3Fxem%3Dxong')
    expect(response.headers['cache-control']).toBe('no-store')
  })

  test('ends when it was idle, and after its hours whatever was done', async () => {
    await setClock('2026-11-23T02:00:00Z')
    const browser = await visit(await aMember(await anAgency(), 'officer'))
    await setClock('2026-11-23T02:29:00Z')
    expect((await browser.get('/noi-bo')).status).toBe(200)
    await setClock('2026-11-23T02:58:00Z')
    expect((await browser.get('/noi-bo')).status).toBe(200)
    await setClock('2026-11-23T03:29:00Z')
    expect((await browser.get('/noi-bo')).status).toBe(303)

    const busy = await visit(await aMember(await anAgency(), 'officer'))
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      await setClock(new Date(Date.parse('2026-11-23T03:29:00Z') + minutes * 60_000).toISOString())
      expect((await busy.get('/noi-bo/tai-khoan')).status).toBe(200)
    }
    await setClock('2026-11-23T15:29:00Z')
    expect((await busy.get('/noi-bo/tai-khoan')).status).toBe(303)
  })

  test('that was left idle is not shown as open', async () => {
    await setClock('2026-11-23T02:00:00Z')
    const member = await aMember(await anAgency(), 'officer')
    await visit(member)
    await setClock('2026-11-23T02:20:00Z')
    const browser = await visit(member)
    const shown = async () => page(await browser.get('/noi-bo/tai-khoan'))('main .rows li')
    expect((await shown()).length).toBe(2)
    await setClock('2026-11-23T02:31:00Z')
    expect((await shown()).length).toBe(1)
  })

  test('is written to once a minute, not with every request', async () => {
    await setClock('2026-11-23T02:00:00Z')
    const browser = await visit(await aMember(await anAgency(), 'officer'))
    const written: string[] = []
    const listen = ({ sql }: { sql: string }) =>
      void (sql.startsWith('update "sessions"') && written.push(sql))
    db.on('query', listen)
    await browser.get('/noi-bo/tai-khoan')
    await setClock('2026-11-23T02:01:00Z')
    await browser.get('/noi-bo/tai-khoan')
    expect(written).toHaveLength(0)
    await setClock('2026-11-23T02:01:01Z')
    await browser.get('/noi-bo/tai-khoan')
    await browser.get('/noi-bo/tai-khoan')
    db.removeListener('query', listen)
    expect(written).toHaveLength(1)
  })

  test('is over everywhere at once', async () => {
    const member = await aMember(await anAgency(), 'officer')
    const [here, there] = [await visit(member), await visit(member)]
    const response = await here.post('/noi-bo/dang-xuat-moi-noi')
    expect(response.headers['clear-site-data']).toBe('"cache", "storage"')
    expect((await there.get('/noi-bo')).status).toBe(303)
  })

  test('loses a role with the very next request', async () => {
    const agency = await anAgency()
    const administrator = await aMember(agency, 'administrator')
    const browser = await visit(administrator)
    expect((await browser.get('/noi-bo/thanh-vien')).status).toBe(200)
    await db('memberships').where({ accountId: administrator.accountId }).delete()
    expect((await browser.get('/noi-bo/thanh-vien')).status).toBe(403)
  })
})

describe('a form that comes after its session ended', () => {
  const ended = async () => visit()

  test('shows what was written in it, also with files, and does nothing', async () => {
    const browser = await ended()
    const to = '/noi-bo/yeu-cau/00000000-0000-4000-8000-000000000000/tra-loi'
    const words = 'Trả lời dài <b>của</b> cả một buổi chiều'
    const plain = await browser.post(to).type('form').send({ message: words })
    const withFile = await browser
      .post(to)
      .field('message', words)
      .attach('files', Buffer.from('%PDF-'), { filename: 'a.pdf' })
    for (const response of [plain, withFile]) {
      expect([response.status, response.headers['cache-control']]).toEqual([403, 'no-store'])
      expect(page(response)('.notice .plain').text()).toBe(words)
      expect(page(response)('input[name=password]').length).toBe(1)
    }
  })

  test('never shows a password, and without words leads to the sign-in as before', async () => {
    const browser = await ended()
    const secret = 'mot-mat-khau-rat-dai-va-bi-mat'
    const sent = await browser
      .post('/noi-bo/tai-khoan/mat-khau')
      .type('form')
      .send({ current: secret, password: secret, again: secret })
    expect([sent.status, sent.headers['location']]).toEqual([303, '/noi-bo/dang-nhap?het-phien=1'])
    expect(sent.text).not.toContain(secret)
  })
})
