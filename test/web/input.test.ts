import { createConnection } from 'node:net'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import { createApp } from '../../src/app'
import { aCast, aSpokesperson } from '../support/factories'
import { deps, page, visit } from '../support/portal'

const get = async (path: string) => (await visit()).get(path)

describe('an address that is no text is refused, in the reader’s language', () => {
  test.each([
    '/thong-cao?q=%00',
    '/thong-cao/%00',
    '/thong-cao/%ff',
    '/thong-cao?q=%c3%28',
    '/%zz',
    '/thong-cao?q=%',
    '/en/thong-cao/%c0%80',
  ])('%s', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(400)
    expect(page(response)('h1').text()).toBe(
      path.startsWith('/en') ? 'What was sent could not be read' : 'Không đọc được nội dung đã gửi',
    )
    expect(page(response)('.meta').text()).toMatch(/[0-9a-f-]{36}/)
  })

  test('a very long one', async () => {
    expect((await get(`/thong-cao?q=${'a'.repeat(9000)}`)).status).toBe(414)
  })
})

describe('a body that is no form', () => {
  const post = async (type: string, body: string) =>
    (await visit()).post('/noi-bo/dang-nhap').set('Content-Type', type).send(body)
  const form = 'application/x-www-form-urlencoded'

  test.each([
    ['a NUL', form, 'email=a%00b&password=x', 400],
    ['broken UTF-8, encoded', form, 'email=%ff&password=x', 400],
    ['a lone percent sign', form, 'email=%&password=x', 400],
    ['a thousand fields', form, Array.from({ length: 1000 }, (_, n) => `f${n}=1`).join('&'), 413],
    ['five megabytes', form, `email=${'a'.repeat(5_000_000)}`, 413],
    ['an unknown charset', `${form}; charset=utf-7`, 'email=a', 400],
    ['JSON', 'application/json', '{"email":"a"}', 422],
    ['broken JSON', 'application/json', '{', 422],
    ['a multipart body', 'multipart/form-data; boundary=x', '--x\r\nbroken', 422],
    ['nothing', form, '', 422],
    ['nested names', form, 'email[a][b]=x&password[__proto__]=y', 422],
    ['repeated names', form, 'email=a@b.vn&email=c@d.vn&password=x', 422],
  ])('%s', async (_what, type, body, status) => {
    const response = await post(type, body)
    expect(response.status).toBe(status)
    expect(response.text).toContain('<html lang="vi">')
  })

  test('is not the longest draft there may be, every letter of which takes nine bytes', async () => {
    const cast = await aCast()
    const words = (length: number) => 'ậ'.repeat(length)
    const draft = {
      ...{ agency: String(cast.agency.id), kind: 'press_release', form: 'posting', occasion: 'voluntary' },
      ...{ speaker: await aSpokesperson(cast.agency), version: '0', changeNote: words(500) },
      ...{ titleVi: words(300), summaryVi: words(1000), bodyVi: words(100_000) },
      ...{ titleEn: words(300), summaryEn: words(1000), bodyEn: words(100_000) },
    }
    const taken = await (await visit(cast.author)).post('/noi-bo/thong-cao').type('form').send(draft)
    expect(taken.status).toBe(303)
  })

  test('with a wrong compression', async () => {
    const response = await (
      await visit()
    )
      .post('/noi-bo/dang-nhap')
      .set({ 'Content-Type': form, 'Content-Encoding': 'gzip' })
      .send('email=a')
    expect(response.status).toBe(400)
  })
})

describe('methods', () => {
  test.each(['put', 'delete', 'patch', 'options'] as const)('%s is not known', async (method) => {
    const response = await (await visit())[method]('/thong-cao')
    expect(response.status).toBe(405)
    expect(response.headers['allow']).toBe('GET, HEAD, POST')
  })

  test('HEAD is GET without a body', async () => {
    const response = await (await visit()).head('/thong-cao')
    expect(response.status).toBe(200)
    expect(response.text).toBeUndefined()
  })

  test('an override is only a header', async () => {
    expect((await (await visit()).get('/thong-cao').set('X-HTTP-Method-Override', 'DELETE')).status).toBe(200)
  })
})

test.each([
  ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na', '400'],
  [
    'a length and chunks',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    '400',
  ],
  ['no host', 'GET / HTTP/1.1\r\n\r\n', '400'],
  [
    'a bad chunk',
    'POST /noi-bo/dang-nhap HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    '400',
  ],
  [
    'bytes that are no text',
    'POST /noi-bo/dang-nhap HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n' +
      'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\ne=\xff',
    '400',
  ],
  ['a huge cookie', `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'a'.repeat(40_000)}\r\n\r\n`, '431'],
])('a raw request with %s is %s', async (_what, raw, status) => {
  const app = createApp(deps(), { trustProxy: [], sampleData: false, health: { draining: false } })
  const server = createServer(app).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = createConnection((server.address() as AddressInfo).port, '127.0.0.1', () =>
      socket.write(raw, 'latin1'),
    )
    let text = ''
    socket.on('data', (data) => (text += data.toString()))
    socket.on('close', () => resolve(text))
    socket.on('error', (error) => (text ? resolve(text) : reject(error)))
  })
  server.close()
  server.closeAllConnections()
  expect(answer.split(' ')[1]).toBe(status)
})
