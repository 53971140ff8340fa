import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { doorOf, scanWith, type Scanner } from '../../src/files/clamd'
import { scan } from '../../src/files/scan-actions'
import * as scans from '../../src/files/scan-queries'
import { sha256 } from '../../src/keys'
import { db, deps, files, setClock } from '../support/portal'

describe('clamd', () => {
  const servers: Server[] = []
  afterEach(() => {
    for (const server of servers.splice(0)) server.close()
  })

  const END = Buffer.alloc(4)

  /** What a fake clamd was sent, taken apart; null until its last chunk. */
  function contentOf(sent: Buffer): string | null {
    let at = 'zINSTREAM\0'.length
    let content = ''
    while (sent.length >= at + 4) {
      const length = sent.readUInt32BE(at)
      if (length === 0) return content
      content += sent.toString('latin1', at + 4, at + 4 + length)
      at += 4 + length
    }
    return null
  }

  async function aClamd(onSocket: (socket: Socket) => void, where?: string): Promise<string> {
    const server = createServer((socket) => {
      socket.on('error', () => undefined)
      onSocket(socket)
    })
    servers.push(server)
    await new Promise<void>((resolve) =>
      where ? server.listen(where, resolve) : server.listen(0, '127.0.0.1', resolve),
    )
    return where ? `unix:${where}` : `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  /** Says this once it has read everything. */
  const saying = (answer: string, read: string[] = []) => {
    return (socket: Socket) => {
      const parts: Buffer[] = []
      socket.on('data', (more) => {
        parts.push(more)
        // taken apart only when it may be the end
        if (!END.equals(Buffer.concat(parts.slice(-4)).subarray(-4))) return
        const sent = Buffer.concat(parts)
        const content = contentOf(sent)
        if (content === null) return
        read.push(sent.toString('latin1', 0, 10), content)
        socket.end(answer)
      })
    }
  }

  const file = (...chunks: string[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk)))

  test.each([
    ['stream: OK\0', 'clean'],
    ['stream: Eicar-Test-Signature FOUND\0', 'infected'],
    ['INSTREAM size limit exceeded. ERROR\0', 'unscannable'],
  ])('%j is a verdict: %s', async (answer, verdict) => {
    const read: string[] = []
    const scanner = scanWith(await aClamd(saying(answer, read)))
    expect(await scanner(file('một', '', 'hai'))).toBe(verdict)
    expect(read).toEqual(['zINSTREAM\0', Buffer.from('mộthai').toString('latin1')])
  })

  test.each([
    ['an empty file', ''],
    ['a long one', 'x'.repeat(500_000)],
  ])('%s is sent whole', async (_which, content) => {
    const read: string[] = []
    expect(await scanWith(await aClamd(saying('stream: OK\0', read)))(file(content))).toBe('clean')
    expect(read[1]).toBe(content)
  })

  test.each([
    ['that it has no memory', saying("Can't allocate memory ERROR\0")],
    ['something else', saying('stream: OK, I think\0')],
    ['half an answer', saying('stream: O')],
    ['nothing', (socket: Socket) => socket.end()],
    ['without an end', (socket: Socket) => socket.write('x'.repeat(10_000))],
    ['nothing, hanging up in the middle', (socket: Socket) => socket.once('data', () => socket.destroy())],
    ['nothing, not even listening', (socket: Socket) => socket.resetAndDestroy()],
  ])('no verdict when it says %s', async (_what, onSocket) => {
    const bytes = Readable.from(Array.from({ length: 500 }, () => Buffer.alloc(65_536, 'x')))
    await expect(scanWith(await aClamd(onSocket))(bytes)).rejects.toThrow()
  })

  test('an answer before the last byte ends the sending', async () => {
    const url = await aClamd((socket) =>
      socket.once('data', () => socket.write('size limit exceeded ERROR\0')),
    )
    let stopped = () => {}
    const over = new Promise<void>((resolve) => (stopped = resolve))
    const endless = Readable.from(
      (async function* () {
        try {
          for (;;) yield await Promise.resolve(Buffer.alloc(1000))
        } finally {
          stopped()
        }
      })(),
    )
    expect(await scanWith(url)(endless)).toBe('unscannable')
    await over
  })

  test('no verdict when the file cannot be read to its end', async () => {
    const read: string[] = []
    const broken = Readable.from(
      (async function* () {
        yield await Promise.resolve(Buffer.from('a'))
        throw new Error('EIO')
      })(),
    )
    await expect(scanWith(await aClamd(saying('stream: OK\0', read)))(broken)).rejects.toThrow('EIO')
    expect(read).toEqual([])
  })

  test('no verdict when it is silent', async () => {
    const scanner = scanWith(await aClamd(() => undefined), { connect: 10_000, silence: 20 })
    await expect(scanner(file('a'))).rejects.toThrow('silent')
  })

  test('no verdict when nobody is there', async () => {
    await expect(scanWith('tcp://127.0.0.1:1')(file('a'))).rejects.toThrow('ECONNREFUSED')
    await expect(scanWith('unix:/none')(file('a'))).rejects.toThrow('ENOENT')
  })

  test('may be behind a socket of this machine', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'phat-ngon-clamd-'))
    const url = await aClamd(saying('stream: OK\0'), path.join(folder, 'ctl'))
    expect(await scanWith(url)(file('a'))).toBe('clean')
    await rm(folder, { recursive: true })
  })

  test.each([
    ['tcp://clamd', { host: 'clamd', port: 3310 }],
    ['tcp://[::1]:3311', { host: '::1', port: 3311 }],
    ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['unix:///run/clamd', { path: '/run/clamd' }],
    ['unix:clamd.ctl', null],
    ['unix:/', null],
    ['tcp://', null],
    ['tcp://clamd/x', null],
    ['http://clamd', null],
    ['clamd', null],
  ])('%s is where it is', (url, door) => {
    expect(doorOf(url)).toEqual(door)
  })
})

describe('a file that came', () => {
  let count = 0

  async function aFile(): Promise<string> {
    const bytes = Buffer.from(`tệp ${(count += 1)}`)
    const from = path.join(files.incoming, String(count))
    await writeFile(from, bytes)
    await files.put(sha256(bytes), from)
    await db('files').insert({ sha256: sha256(bytes), size: bytes.length, mediaType: 'text/plain' })
    return sha256(bytes).toString('hex')
  }

  const rowOf = (hex: string) =>
    db('files')
      .where({ sha256: Buffer.from(hex, 'hex') })
      .first('scanState', 'scannedAt')
  const traces = (hex: string) =>
    db('auditEvents')
      .where({ subjectKind: 'file', subjectId: hex.slice(0, 16) })
      .pluck('action')

  test.each(['clean', 'infected', 'unscannable'] as const)('is read, and noted as %s', async (verdict) => {
    const hex = await aFile()
    let read = ''
    await setClock('2026-11-01T02:00:00Z')
    await scan(deps(), async (bytes) => ((read = await text(bytes)), verdict), hex)
    expect(read).toBe(`tệp ${count}`)
    expect(await rowOf(hex)).toEqual({ scanState: verdict, scannedAt: new Date('2026-11-01T02:00:00Z') })
    expect(await traces(hex)).toEqual(verdict === 'infected' ? ['file.infected'] : [])
    await setClock(null)
  })

  const never: Scanner = () => Promise.reject(new Error('asked'))

  test('is scanned once', async () => {
    const hex = await aFile()
    await scan(deps(), () => Promise.resolve('clean'), hex)
    await scan(deps(), never, hex)
  })

  test('is told once when two workers find it infected', async () => {
    const hex = await aFile()
    const infected: Scanner = () => Promise.resolve('infected')
    await Promise.all([scan(deps(), infected, hex), scan(deps(), infected, hex)])
    expect(await traces(hex)).toEqual(['file.infected'])
  })

  test('stays as it is when there is no verdict', async () => {
    const hex = await aFile()
    await expect(scan(deps(), never, hex)).rejects.toThrow('asked')
    expect(await rowOf(hex)).toEqual({ scanState: 'unscanned', scannedAt: null })
  })

  test('without bytes, or gone, is nothing to try again', async () => {
    const hex = await aFile()
    await files.remove(Buffer.from(hex, 'hex'))
    await scan(deps(), never, hex)
    expect(await rowOf(hex)).toMatchObject({ scanState: 'unscanned' })
    await db('files')
      .where({ sha256: Buffer.from(hex, 'hex') })
      .delete()
    await scan(deps(), never, hex)
  })

  test('is one job, however often it is asked for', async () => {
    const hex = await aFile()
    await scans.enqueueScan(db, Buffer.from(hex, 'hex'))
    await scans.enqueueScan(db, Buffer.from(hex, 'hex'))
    const { rows } = await db.raw<{ rows: { payload: object }[] }>(
      'select payload from graphile_worker._private_jobs where key = ?',
      [`scan:${hex}`],
    )
    expect(rows).toEqual([{ payload: { sha256: hex } }])
  })
})
