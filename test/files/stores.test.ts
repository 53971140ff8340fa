import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { diskStore } from '../../src/files/disk-store'
import { folderOf, openStore } from '../../src/files/open-store'
import { bucketOf } from '../../src/files/s3-store'
import { MissingBytes, type FileStore, type Stored } from '../../src/files/store'
import { sha256 } from '../../src/keys'

interface Put {
  bucket: string
  key: string
  content: Readable
  metadata: object
}
interface S3rver {
  store: {
    putObject: (put: Put) => Promise<{ size: number; md5: string }>
    getResourcePath: (bucket: string, key: string, resource: string) => string
    putMetadata: (bucket: string, key: string, metadata: object, md5: string) => Promise<void>
  }
  run: () => Promise<AddressInfo>
  close: () => Promise<void>
  httpServer: { closeAllConnections: () => void }
}
const S3rver = jest.requireActual<new (options: object) => S3rver>('s3rver')

/** S3 answers when an object is whole; this server answers while it still writes. */
function atomically({ store }: S3rver) {
  store.putObject = async ({ bucket, key, content, metadata }) => {
    const bytes = await buffer(content)
    const place = store.getResourcePath(bucket, key, 'object')
    const between = `${place}-${(count += 1)}`
    await mkdir(path.dirname(place), { recursive: true })
    await writeFile(between, bytes)
    await rename(between, place)
    const md5 = createHash('md5').update(bytes).digest('hex')
    await store.putMetadata(bucket, key, metadata, md5)
    return { size: bytes.length, md5 }
  }
}

let count = 0
let folder: string
let server: S3rver
let port: number

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'phat-ngon-stores-'))
  const directory = path.join(folder, 's3')
  const configureBuckets = [{ name: 'tep' }]
  const here = { address: '127.0.0.1', port: 0, silent: true, vhostBuckets: false }
  server = new S3rver({ ...here, directory, configureBuckets })
  atomically(server)
  port = (await server.run()).port
})

afterAll(async () => {
  server.httpServer.closeAllConnections()
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const urlOf = ({ key = 'S3RVER', at = port, bucket = 'tep' }) =>
  `s3://${key}:S3RVER@127.0.0.1:${at}/${bucket}/luu/tru?tls=0`

interface Kind {
  open: () => Promise<FileStore>
  /** Where the bytes lie, to age them. */
  place: (hex: string) => string
  stranger: () => string
}

const onDisk = (...names: string[]) => path.join(folder, 'data/files', ...names)
const inBucket = (name: string) => path.join(folder, 's3/tep', `${name}._S3rver_object`)
const KINDS: [string, Kind][] = [
  [
    'a folder',
    {
      open: () => openStore(undefined, path.join(folder, 'data')),
      place: (hex) => onDisk(hex.slice(0, 2), hex.slice(2, 4), hex),
      stranger: () => onDisk('ghi-chu.txt'),
    },
  ],
  [
    'a bucket',
    {
      open: () => openStore(urlOf({}), path.join(folder, 'data')),
      place: (hex) => inBucket(`luu/tru/${hex}`),
      stranger: () => inBucket('luu/tru/ghi-chu.txt'),
    },
  ],
]

const LONG_AGO = new Date('2026-01-01T00:00:00Z')

async function arrived(store: FileStore, bytes: Buffer): Promise<string> {
  const from = path.join(store.incoming, `${(count += 1)}`)
  await writeFile(from, bytes)
  return from
}

async function all(store: FileStore): Promise<Stored[]> {
  const found: Stored[] = []
  for await (const stored of store.list()) found.push(stored)
  return found
}

const hexes = async (store: FileStore) => (await all(store)).map((each) => each.sha256.toString('hex'))

describe.each(KINDS)('%s', (_kind, { open, place, stranger }) => {
  let store: FileStore
  beforeAll(async () => (store = await open()))
  afterEach(async () => {
    for (const { sha256 } of await all(store)) await store.remove(sha256)
  })

  async function put(bytes: Buffer) {
    await store.put(sha256(bytes), await arrived(store, bytes))
    return sha256(bytes)
  }

  test.each([0, 1, 3_000_001])('takes over a file of %d bytes and gives it back', async (size) => {
    const bytes = Buffer.alloc(size, 'tệp ')
    const from = await arrived(store, bytes)
    await store.put(sha256(bytes), from)
    expect(await store.has(sha256(bytes))).toBe(true)
    expect((await buffer(await store.read(sha256(bytes)))).equals(bytes)).toBe(true)
    expect(existsSync(from)).toBe(false)
  })

  test('what was never put is not there', async () => {
    expect(await store.has(sha256('x'))).toBe(false)
    await expect(store.read(sha256('x'))).rejects.toThrow(MissingBytes)
    await store.remove(sha256('x'))
  })

  test('what was removed is gone', async () => {
    const hash = await put(Buffer.from('a'))
    await store.remove(hash)
    expect(await store.has(hash)).toBe(false)
    await expect(store.read(hash)).rejects.toThrow(MissingBytes)
    expect(await all(store)).toEqual([])
  })

  test('the same bytes put twice at once are there once', async () => {
    const bytes = Buffer.alloc(500_000, 'b')
    await Promise.all([put(bytes), put(bytes), put(bytes)])
    expect(await hexes(store)).toEqual([sha256(bytes).toString('hex')])
    expect((await buffer(await store.read(sha256(bytes)))).equals(bytes)).toBe(true)
  })

  test('bytes that are put again count as put now, and are whole again if they were damaged', async () => {
    const bytes = Buffer.from('nguyên vẹn')
    const hex = (await put(bytes)).toString('hex')
    await writeFile(place(hex), 'nguyên')
    await utimes(place(hex), LONG_AGO, LONG_AGO)
    expect((await all(store))[0]!.putAt).toEqual(LONG_AGO)

    const from = await arrived(store, bytes)
    await utimes(from, LONG_AGO, LONG_AGO)
    await store.put(sha256(bytes), from)
    expect((await all(store))[0]!.putAt.getTime()).toBeGreaterThan(Date.now() - 60_000)
    expect((await buffer(await store.read(sha256(bytes)))).equals(bytes)).toBe(true)
  })

  test('only what was put is listed', async () => {
    const hex = (await put(Buffer.from('c'))).toString('hex')
    await arrived(store, Buffer.from('d'))
    await writeFile(stranger(), 'của người khác')
    expect(await hexes(store)).toEqual([hex])
  })

  test('a file that is not there cannot be put', async () => {
    await expect(store.put(sha256('e'), path.join(store.incoming, 'none'))).rejects.toThrow('ENOENT')
    expect(await store.has(sha256('e'))).toBe(false)
  })
})

describe('a folder', () => {
  const open = () => diskStore(path.join(folder, 'own'))

  test("is nobody else's", async () => {
    const store = await open()
    const from = await arrived(store, Buffer.from('a'))
    await chmod(from, 0o666)
    await store.put(sha256('a'), from)
    const places = await readdir(path.join(folder, 'own'), { recursive: true, withFileTypes: true })
    for (const entry of places) {
      const { mode } = await stat(path.join(entry.parentPath, entry.name))
      expect(mode & 0o777).toBe(entry.isDirectory() ? 0o700 : 0o600)
    }
    expect(places.length).toBe(4)
  })

  test('is known when the portal starts again, with strangers of any name in it', async () => {
    const hex = sha256('a').toString('hex')
    await mkdir(path.join(folder, 'own/ab/cd', sha256('b').toString('hex')), { recursive: true })
    await writeFile(path.join(folder, 'own/ff'), '')
    await writeFile(path.join(folder, 'own/ab/cd', hex), '')
    expect(await hexes(await open())).toEqual([hex])
  })

  const MEMORY = '/dev/shm'
  const across = existsSync(MEMORY) && statSync(MEMORY).dev !== statSync(tmpdir()).dev ? test : test.skip
  across('takes from another file system, and a name appears with all its bytes', async () => {
    const elsewhere = await mkdtemp(path.join(MEMORY, 'phat-ngon-'))
    const bytes = Buffer.alloc(20_000_000, 'f')
    await writeFile(path.join(elsewhere, 'f'), bytes)
    const store = await open()
    const hex = sha256(bytes).toString('hex')
    const place = path.join(folder, 'own', hex.slice(0, 2), hex.slice(2, 4), hex)

    let over = false
    const done = store.put(sha256(bytes), path.join(elsewhere, 'f')).then(() => (over = true))
    while (!over) {
      const { size } = await stat(place).catch(() => ({ size: bytes.length }))
      expect(size).toBe(bytes.length)
    }
    await done
    expect((await buffer(await store.read(sha256(bytes)))).equals(bytes)).toBe(true)
    expect(await readdir(elsewhere)).toEqual([])
    expect(await readdir(store.incoming)).toEqual([])
    await rm(elsewhere, { recursive: true })
  })
})

describe('a bucket', () => {
  /** Takes nothing and remembers what it was asked. */
  async function aServer() {
    const puts: { headers: IncomingMessage['headers']; sha256: string }[] = []
    const listener = createServer((req, res) => {
      const hash = createHash('sha256')
      req.on('data', (chunk: Buffer) => hash.update(chunk))
      req.on('end', () => {
        if (req.method === 'PUT') puts.push({ headers: req.headers, sha256: hash.digest('hex') })
        res.end(req.method === 'GET' ? '<ListBucketResult></ListBucketResult>' : '')
      })
    })
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
    return { puts, port: (listener.address() as AddressInfo).port, close: () => listener.close() }
  }

  test('a server can refuse damaged bytes, with or without checksums of its own', async () => {
    const listener = await aServer()
    const store = await openStore(urlOf({ at: listener.port }), path.join(folder, 'data'))
    await store.put(sha256('a'), await arrived(store, Buffer.from('a')))
    const { headers, ...received } = listener.puts.at(-1)!
    expect(received.sha256).toBe(sha256('a').toString('hex'))
    expect(headers).toMatchObject({
      'content-length': '1',
      'x-amz-content-sha256': sha256('a').toString('hex'),
      'x-amz-checksum-sha256': sha256('a').toString('base64'),
    })
    expect(headers).not.toHaveProperty('content-encoding')
    listener.close()
  })

  test.each([
    ['NoSuchBucket', () => urlOf({ bucket: 'khong-co' })],
    ['InvalidAccessKeyId', () => urlOf({ key: 'NGUOI-LA' })],
    // ECONNREFUSED outside jest, whose errors the library does not know as such
    ['Error', () => urlOf({ at: 1 })],
  ])('%s is told when the portal starts, without the secret', async (why, url) => {
    const opened = openStore(url(), path.join(folder, 'data'))
    await expect(opened).rejects.toMatchObject({ name: 'StartProblem' })
    const text = await opened.catch((error: Error) => error.message)
    expect(text).toContain(why)
    expect(text).not.toMatch(/S3RVER|127\.0\.0\.1|NGUOI-LA/)
  })

  test('is written as an address', () => {
    expect(bucketOf('s3://AB%2F:c%2Bd%40@s3.example.gov.vn/tep')).toEqual({
      endpoint: 'https://s3.example.gov.vn',
      region: 'us-east-1',
      accessKeyId: 'AB/',
      secretAccessKey: 'c+d@',
      name: 'tep',
      prefix: '',
    })
    expect(bucketOf('s3://a:b@[::1]:9000/tep/luu/tru/?region=vn-1&tls=0')).toMatchObject({
      endpoint: 'http://[::1]:9000',
      region: 'vn-1',
      prefix: 'luu/tru/',
    })
  })
})

test('a folder cannot be where a file is', async () => {
  await writeFile(path.join(folder, 'a-file'), '')
  const opened = openStore(`file://${folder}/a-file/tep`, path.join(folder, 'data'))
  await expect(opened).rejects.toThrow(/ENOTDIR[^]*FILES_URL/)
})

test('a folder of its own is where the address says', async () => {
  expect(folderOf('file:///srv/t%E1%BB%87p/')).toBe('/srv/tệp')
  const store = await openStore(`file://${folder}/else`, path.join(folder, 'data'))
  expect(store.incoming).toBe(path.join(folder, 'else/incoming'))
})
