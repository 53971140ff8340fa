import { existsSync } from 'node:fs'
import { readdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pino from 'pino'
import { enqueueScan } from '../../src/files/scan-queries'
import { sweep } from '../../src/files/sweep-actions'
import { lockBytes, SWEEP, sweepSoon } from '../../src/files/sweep-queries'
import { sha256 } from '../../src/keys'
import { startJobs } from '../../src/jobs/worker'
import { lockWaiters } from '../support/locks'
import { databaseUrl, db, deps, files, setClock } from '../support/portal'

const NOW = new Date('2026-11-20T02:00:00Z')
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)
const OLD = minutesAgo(61)
const YOUNG = minutesAgo(59)

const NOTHING = { incoming: 0, rows: 0, bytes: 0, missing: 0, found: 0, scans: 0 }
let count = 0

async function bytes(at: Date): Promise<Buffer> {
  const hash = sha256(`tệp ${(count += 1)}`)
  const from = path.join(files.incoming, String(count))
  await writeFile(from, `tệp ${count}`)
  await files.put(hash, from)
  await utimes(placeOf(hash), at, at)
  return hash
}

const placeOf = (hash: Buffer) => {
  const hex = hash.toString('hex')
  return path.join(path.dirname(files.incoming), hex.slice(0, 2), hex.slice(2, 4), hex)
}

const row = (hash: Buffer, createdAt: Date) =>
  db('files').insert({ sha256: hash, size: 1, mediaType: 'text/plain', createdAt })

const ref = (hash: Buffer) =>
  db('fileRefs').insert({ sha256: hash, ownerKind: 'request', ownerId: crypto.randomUUID(), name: 'a.txt' })

/** A file of a request. */
async function aFile(at = OLD): Promise<Buffer> {
  const hash = await bytes(at)
  await row(hash, at)
  await ref(hash)
  return hash
}

const isRow = async (hash: Buffer) => (await db('files').where({ sha256: hash }).first()) !== undefined
const missingAt = async (hash: Buffer) =>
  (await db<{ sha256: Buffer; missingAt: Date | null }>('files').where({ sha256: hash }).first())!.missingAt
const traces = (hash: Buffer) =>
  db('auditEvents')
    .where({ subjectKind: 'file', subjectId: hash.toString('hex').slice(0, 16) })
    .pluck('action')

beforeEach(() => setClock(NOW.toISOString()))
afterEach(async () => {
  await setClock(null)
  await db('fileVariants').delete()
  await db('fileRefs').delete()
  await db('files').delete()
  await db.raw('delete from graphile_worker._private_jobs')
  for await (const { sha256 } of files.list()) await files.remove(sha256)
})

test('what agrees is left alone', async () => {
  const hash = await aFile()
  expect(await sweep(deps())).toEqual(NOTHING)
  expect([await isRow(hash), await files.has(hash)]).toEqual([true, true])
})

describe('a row that nothing shows', () => {
  test('goes after an hour, and its bytes with it', async () => {
    const hash = await bytes(OLD)
    await row(hash, OLD)
    expect(await sweep(deps())).toEqual({ ...NOTHING, rows: 1, bytes: 1 })
    expect([await isRow(hash), await files.has(hash)]).toEqual([false, false])
    expect(await sweep(deps())).toEqual(NOTHING)
  })

  test('stays for an hour: its upload may be under way', async () => {
    const hash = await bytes(OLD)
    await row(hash, YOUNG)
    expect(await sweep(deps())).toEqual(NOTHING)
    expect(await files.has(hash)).toBe(true)
  })

  test('stays while an image is shown by it, and goes with the image', async () => {
    const [image, smaller] = [await aFile(), await bytes(OLD)]
    await row(smaller, OLD)
    await db('fileVariants').insert({ sha256: image, width: 640, height: 480, variantSha256: smaller })
    expect(await sweep(deps())).toEqual(NOTHING)

    await db('fileRefs').delete()
    expect(await sweep(deps())).toMatchObject({ rows: 1, bytes: 1 })
    expect(await sweep(deps())).toMatchObject({ rows: 1, bytes: 1 })
    expect([await isRow(image), await isRow(smaller)]).toEqual([false, false])
  })
})

describe('bytes without a row', () => {
  test('go after an hour', async () => {
    const [old, young] = [await bytes(OLD), await bytes(YOUNG)]
    expect(await sweep(deps())).toEqual({ ...NOTHING, bytes: 1 })
    expect([await files.has(old), await files.has(young)]).toEqual([false, true])
  })
})

describe('beside an upload that holds the bytes', () => {
  test('bytes whose row is being written stay', async () => {
    const hash = await bytes(OLD)
    const upload = await db.transaction()
    await lockBytes(upload, hash, 'shared')
    const swept = sweep(deps())
    await lockWaiters(1)
    expect(await files.has(hash)).toBe(true)
    await upload('files').insert({ sha256: hash, size: 1, mediaType: 'text/plain' })
    await upload.commit()
    expect(await swept).toEqual(NOTHING)
    expect(await files.has(hash)).toBe(true)
  })

  test('a row that is shown again stays', async () => {
    const hash = await bytes(OLD)
    await row(hash, OLD)
    const upload = await db.transaction()
    await lockBytes(upload, hash, 'shared')
    const swept = sweep(deps())
    await lockWaiters(1)
    const owner = { ownerKind: 'request', ownerId: crypto.randomUUID(), name: 'a.txt' }
    await upload('fileRefs').insert({ sha256: hash, ...owner })
    await upload.commit()
    expect(await swept).toEqual(NOTHING)
    expect([await isRow(hash), await files.has(hash)]).toEqual([true, true])
  })

  test('bytes of an upload that failed go', async () => {
    const hash = await bytes(OLD)
    const upload = await db.transaction()
    await lockBytes(upload, hash, 'shared')
    const swept = sweep(deps())
    await lockWaiters(1)
    await upload.rollback()
    expect(await swept).toEqual({ ...NOTHING, bytes: 1 })
  })

  test('two uploads of the same bytes do not wait for each other', async () => {
    const [one, other] = [await db.transaction(), await db.transaction()]
    const hash = sha256('cùng một tệp')
    await lockBytes(one, hash, 'shared')
    await lockBytes(other, hash, 'shared')
    await Promise.all([one.rollback(), other.rollback()])
  })

  test('every hash can be locked', async () => {
    await db.transaction(async (trx) => {
      await lockBytes(trx, Buffer.alloc(32, 0xff), 'alone')
      await lockBytes(trx, Buffer.alloc(32, 0x80), 'alone')
      await lockBytes(trx, Buffer.alloc(32, 0x7f), 'shared')
    })
  })
})

test('two sweepers at once do the work of one', async () => {
  for (let i = 0; i < 5; i++) await row(await bytes(OLD), OLD)
  const [one, other] = await Promise.all([sweep(deps()), sweep(deps())])
  expect(one.rows + other.rows).toBe(5)
  expect(await db('files')).toEqual([])
})

describe('a row without bytes', () => {
  const said: string[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => void said.push(line) })
  beforeEach(() => said.splice(0))

  test('is noted and told once', async () => {
    const hash = await aFile()
    await files.remove(hash)
    expect(await sweep({ ...deps(), log })).toEqual({ ...NOTHING, missing: 1 })
    expect(await sweep({ ...deps(), log })).toEqual(NOTHING)
    expect(await missingAt(hash)).toEqual(NOW)
    expect(said.map((line) => (JSON.parse(line) as { file: string }).file)).toEqual([
      hash.toString('hex').slice(0, 16),
    ])
    expect(await traces(hash)).toEqual(['file.missing'])
  })

  test('is whole again when they come back', async () => {
    const hash = await aFile()
    await files.remove(hash)
    await sweep(deps())
    await writeFile(path.join(files.incoming, 'back'), `tệp ${count}`)
    await files.put(hash, path.join(files.incoming, 'back'))
    expect(await sweep({ ...deps(), log })).toEqual({ ...NOTHING, found: 1 })
    expect(await missingAt(hash)).toBeNull()
    expect(said).toEqual([])
  })

  test('that came while the store was read is not missing', async () => {
    const hash = await aFile()
    const store = { ...files, list: () => Object.assign([], { [Symbol.asyncIterator]: () => none() }) }
    async function* none() {}
    expect(await sweep({ ...deps(), files: store })).toEqual(NOTHING)
    expect(await missingAt(hash)).toBeNull()
  })
})

test('what arrived and was given up goes after an hour', async () => {
  const [old, young] = ['old', 'young'].map((name) => path.join(files.incoming, name)) as [string, string]
  await writeFile(old, '')
  await writeFile(young, '')
  await utimes(old, OLD, OLD)
  await utimes(young, YOUNG, YOUNG)
  expect(await sweep(deps())).toEqual({ ...NOTHING, incoming: 1 })
  expect([existsSync(old), existsSync(young)]).toEqual([false, true])
  expect(await readdir(files.incoming)).toEqual(['young'])
})

describe('with a scanner', () => {
  const scanning = () => deps({ scanning: true })
  const keys = async () =>
    (
      await db.raw<{ rows: { key: string; attempts: number }[] }>(
        'select key, attempts from graphile_worker.jobs order by key',
      )
    ).rows

  test('what nobody is going to scan is asked for, once', async () => {
    const hash = await aFile()
    expect(await sweep(scanning())).toEqual({ ...NOTHING, scans: 1 })
    expect(await sweep(scanning())).toEqual(NOTHING)
    expect(await keys()).toEqual([{ key: `scan:${hash.toString('hex')}`, attempts: 0 }])
  })

  test('what was given up is tried again; what waits or is under way is left', async () => {
    const [givenUp, waiting, under] = [await aFile(), await aFile(), await aFile()]
    for (const hash of [givenUp, waiting, under]) await enqueueScan(db, hash)
    const set = (hash: Buffer, what: string) =>
      db.raw(`update graphile_worker._private_jobs set ${what} where key = ?`, [
        `scan:${hash.toString('hex')}`,
      ])
    await set(givenUp, 'attempts = max_attempts')
    await set(waiting, 'attempts = 3')
    await set(under, 'attempts = max_attempts, locked_at = now()')
    expect(await sweep(scanning())).toEqual({ ...NOTHING, scans: 1 })
    expect((await keys()).map(({ attempts }) => attempts).sort((a, b) => a - b)).toEqual([0, 3, 25])
  })

  test('what was scanned or is missing is not asked for', async () => {
    const [clean, gone] = [await aFile(), await aFile()]
    await db('files').where({ sha256: clean }).update({ scanState: 'clean' })
    await files.remove(gone)
    expect(await sweep(scanning())).toEqual({ ...NOTHING, missing: 1 })
  })

  test('without one nothing is asked for', async () => {
    await aFile()
    expect(await sweep(deps())).toEqual(NOTHING)
    expect(await keys()).toEqual([])
  })
})

test('the portal sweeps when it starts', async () => {
  let swept: () => void
  const done = new Promise<void>((resolve) => (swept = resolve))
  const jobs = await startJobs(databaseUrl(), { [SWEEP]: () => swept() }, '', deps().log)
  await Promise.all([sweepSoon(db), sweepSoon(db)])
  await done
  await jobs.stop()
})
