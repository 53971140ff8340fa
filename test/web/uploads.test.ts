import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { createApp } from '../../src/app'
import type { Agency } from '../../src/agencies/queries'
import { anAgency } from '../support/factories'
import { deps, page } from '../support/portal'
import { until } from '../support/until'
import * as samples from '../files/samples'
import { byFormKey, filledIn } from '../requests/support'

let server: Server
let agency: Agency

beforeAll(async () => {
  agency = await anAgency()
  const app = createApp(deps(), { trustProxy: [], sampleData: false, health: { draining: false } })
  server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(resolve))
})

const BOUNDARY = '----WebKitFormBoundaryABCDEFGHIJKLMNOP'

const field = (name: string, value: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const fileHead = (name: string, type = 'application/pdf') =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`
const part = (header: string) => `--${BOUNDARY}\r\n${header}\r\n\r\nx\r\n${END}`
const END = `--${BOUNDARY}--\r\n`

const fields = (changes: Record<string, string> = {}) =>
  Object.entries(filledIn(agency, changes))
    .map(([name, value]) => field(name, value))
    .join('')
const whole = (file: Buffer = samples.pdf([]), name = 'công văn.pdf') =>
  Buffer.concat([Buffer.from(fields() + fileHead(name)), file, Buffer.from(`\r\n${END}`)])

const head = (headers: Record<string, string | number>) =>
  [
    'POST /gui-yeu-cau HTTP/1.1',
    'Host: portal.test',
    'Sec-Fetch-Site: same-origin',
    ...Object.entries({ 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}`, ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    ),
    '\r\n',
  ].join('\r\n')

/** Everything the server says until it has said a whole answer or hangs up. */
function converse(speak: (socket: Socket) => void): Promise<{ status: number; text: string }> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    const over = () => {
      socket.destroy()
      resolve({ status: Number(text.split(' ')[1] ?? 0), text })
    }
    socket.setEncoding('utf8').on('data', (more) => {
      text += String(more)
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? NaN)
      if (Buffer.byteLength(text.slice(text.indexOf('\r\n\r\n') + 4)) >= length) over()
    })
    socket.on('error', () => undefined).on('close', over)
    speak(socket)
  })
}

const send = (body: Buffer, headers: Record<string, string | number> = {}) =>
  converse((socket) => {
    socket.write(head({ 'Content-Length': body.length, Connection: 'close', ...headers }))
    socket.write(body)
  })

const incoming = () => readdirSync(deps().files.incoming)
const bodyOf = (text: string) => page({ text: text.slice(text.indexOf('\r\n\r\n') + 4) })

test('a whole form is received', async () => {
  const { status, text } = await send(whole())
  expect([status, /location: (\S+)/i.exec(text)?.[1]]).toEqual([303, '/gui-yeu-cau/da-nhan'])
})

test('50 MB are refused before they are sent, with the words that came', async () => {
  const { status, text } = await converse((socket) => {
    socket.write(head({ 'Content-Length': 50 * 1024 * 1024 }))
    socket.write(fields({ subject: 'Năm mươi' }) + fileHead('video.mp4', 'video/mp4') + 'x'.repeat(1000))
  })
  expect(status).toBe(413)
  expect(bodyOf(text)('#subject').val()).toBe('Năm mươi')
  expect(bodyOf(text)('.problem-summary').text()).toContain('dưới 50 MB')
})

const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`
const MEGABYTE = chunk('x'.repeat(1 << 20))

/** Sends without an end, as long as somebody listens. */
function pour(socket: Socket) {
  const more = () => {
    while (!socket.destroyed && socket.write(MEGABYTE));
  }
  socket.on('drain', more)
  more()
}

test('chunks without end are refused', async () => {
  const { status } = await converse((socket) => {
    socket.write(head({ 'Transfer-Encoding': 'chunked' }))
    socket.write(chunk(fields() + fileHead('vô tận.pdf')))
    pour(socket)
  })
  expect(status).toBe(413)
})

test('a form without files says how long it is, or is not read', async () => {
  const type = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const endless = await converse((socket) => {
    socket.write(head({ ...type, 'Transfer-Encoding': 'chunked' }))
    pour(socket)
  })
  const long = await converse((socket) => {
    socket.write(head({ ...type, 'Content-Length': 50_000_000 }))
    socket.write('subject=x')
  })
  expect([endless.status, long.status]).toEqual([413, 413])
})

test('who goes on sending after the answer is hung up on', async () => {
  const { port } = server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  const closed = new Promise((resolve) => socket.on('error', () => undefined).once('close', resolve))
  socket.resume()
  socket.write(head({ 'Transfer-Encoding': 'chunked' }).replace('/gui-yeu-cau', '/khong-co'))
  pour(socket)
  await closed
  expect(socket.bytesWritten).toBeGreaterThan(50_000_000)
})

test('50 MB of words without a file are refused', async () => {
  const { status } = await send(Buffer.from(`${field('subject', 'x'.repeat(12_000_000))}${END}`))
  expect(status).toBe(413)
})

describe('what is garbled is 400, and the next form is received', () => {
  afterEach(async () => expect((await send(whole())).status).toBe(303))

  const whereCut = [10, 200, 1500, -3, -20, -60]
  test.each(whereCut)('cut at %i', async (at) => {
    expect((await send(whole().subarray(0, at))).status).toBe(400)
  })

  test.each<[string, () => string]>([
    ['a part without a header', () => `--${BOUNDARY}\r\n\r\nx\r\n${END}`],
    ['a header without a colon', () => part('Content-Disposition form-data')],
    ['a header with control characters', () => part('Content-\u0001: form-data; name="a"')],
    ['another boundary', () => whole().toString('latin1').replaceAll(BOUNDARY, 'khac')],
    [
      'files in another field',
      () => `${fields()}${fileHead('a.pdf').replace('name="files"', 'name="avatar"')}x\r\n${END}`,
    ],
    ['nested names', () => `${field('agency[a][b]', 'x')}${END}`],
    ['nothing', () => ''],
  ])('%s', async (_, body) => {
    expect((await send(Buffer.from(body(), 'latin1'))).status).toBe(400)
  })

  test.each(['multipart/form-data', 'multipart/form-data; boundary='])('%s', async (type) => {
    expect((await send(whole(), { 'Content-Type': type })).status).toBe(400)
  })

  test('101 fields more', async () => {
    const many = Array.from({ length: 101 }, (_, index) => field(`f${index}`, 'x')).join('')
    expect((await send(Buffer.from(many + END))).status).toBe(413)
  })
})

describe('a Content-Length that lies', () => {
  test('too long: who hangs up has sent nothing', async () => {
    const key = randomUUID()
    const body = Buffer.from(fields({ key }) + END)
    await converse((socket) => {
      socket.write(head({ 'Content-Length': body.length + 1000 }))
      socket.end(body)
    })
    expect(await byFormKey(key)).toBeUndefined()
    expect((await send(whole())).status).toBe(303)
  })

  test('too short: what is there is cut', async () => {
    const body = whole()
    const { status } = await send(body, { 'Content-Length': body.length - 100 })
    expect(status).toBe(400)
    expect((await send(whole())).status).toBe(303)
  })
})

/** A small generator with a seed: the same 300 bodies in every run (mulberry32). */
function randomFrom(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** Some bytes are changed, inserted, doubled or left out. */
function mutated(body: Buffer, random: (below: number) => number): Buffer {
  let bytes = Buffer.from(body)
  for (let times = 1 + random(12); times > 0; times--) {
    const at = random(bytes.length)
    const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)]
    const some = Buffer.from([random(256), random(256)])
    const piece = after.subarray(0, 1 + random(40))
    const changes = [
      () => Buffer.concat([before, some.subarray(0, 1), after.subarray(1)]),
      () => Buffer.concat([before, some, after]),
      () => Buffer.concat([before, piece, after]),
      () => Buffer.concat([before, after.subarray(piece.length)]),
    ]
    bytes = changes[random(changes.length)]!()
  }
  return bytes
}

test('of 300 mutated bodies none is an error of ours, and none leaves a file behind', async () => {
  const random = randomFrom(20261123)
  const seen = new Map<number, number>()
  for (let count = 0; count < 300; count++) {
    const { status } = await send(mutated(whole(), random))
    seen.set(status, (seen.get(status) ?? 0) + 1)
  }
  expect([...seen.keys()].filter((status) => ![303, 400, 413, 422].includes(status))).toEqual([])
  expect(seen.get(400)).toBeGreaterThan(20)
  await until(() => incoming().length === 0)
})
