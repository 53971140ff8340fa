import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import * as audit from '../audit/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import * as scans from './scan-queries'
import * as sweeps from './sweep-queries'
import { nameOf, traceOf } from './trace'

export interface Swept {
  /** Uploads that were given up. */
  incoming: number
  /** Rows that nothing shows. */
  rows: number
  /** Bytes without a row. */
  bytes: number
  missing: number
  found: number
  /** Files that are to be scanned after all. */
  scans: number
}

/** Longer than any upload takes. */
const HOUR_MS = 3_600_000

/** Makes rows and bytes agree, whatever ended in the middle; beside uploads and other sweepers. */
export async function sweep(deps: Deps): Promise<Swept> {
  const before = new Date((await deps.now()).getTime() - HOUR_MS)
  return {
    incoming: await sweepIncoming(deps, before),
    rows: await sweepRows(deps),
    ...(await sweepBytes(deps, before)),
    scans: await scanForgotten(deps),
  }
}

/** What came in and was neither kept nor thrown away. */
async function sweepIncoming({ files }: Deps, before: Date): Promise<number> {
  const names = await readdir(files.incoming)
  return countOf(names, async (name) => {
    const place = path.join(files.incoming, name)
    const found = await stat(place).catch(() => null)
    if (!found || found.mtime >= before) return false
    await rm(place, { recursive: true, force: true })
    return true
  })
}

async function sweepRows(deps: Deps): Promise<number> {
  return countOf(await sweeps.unreferencedNow(deps.db), (sha256) =>
    alone(deps, sha256, (trx) => sweeps.dropUnreferenced(trx, sha256)),
  )
}

/** The bytes are listed first: a row that came since is asked for again, one by one. */
async function sweepBytes(deps: Deps, before: Date) {
  const stored = new Map<string, Date>()
  for await (const { sha256, putAt } of deps.files.list()) stored.set(sha256.toString('hex'), putAt)
  const rows = await sweeps.all(deps.db)
  const hasBytes = ({ sha256 }: { sha256: Buffer }) => stored.has(sha256.toString('hex'))

  const lost = rows.filter((row) => !row.missingAt && !hasBytes(row))
  const back = rows.filter((row) => row.missingAt && hasBytes(row))
  for (const { sha256 } of rows) stored.delete(sha256.toString('hex'))
  const strays = [...stored].filter(([, putAt]) => putAt < before).map(([hex]) => Buffer.from(hex, 'hex'))

  return {
    bytes: await countOf(strays, (sha256) => removeStray(deps, sha256)),
    missing: await countOf(lost, ({ sha256 }) => noteLost(deps, sha256)),
    found: await countOf(back, ({ sha256 }) => sweeps.noteFound(deps.db, sha256)),
  }
}

/** Bytes without a row; nothing when there is one after all. */
export const removeStray = (deps: Deps, sha256: Buffer) =>
  alone(deps, sha256, async (trx) => {
    if (await sweeps.isKnown(trx, sha256)) return false
    await deps.files.remove(sha256)
    return true
  })

/** Told when it happens, not again each hour. */
const noteLost = (deps: Deps, sha256: Buffer) =>
  alone(deps, sha256, async (trx) => {
    if ((await deps.files.has(sha256)) || !(await sweeps.noteMissing(trx, sha256))) return false
    deps.log.error({ file: nameOf(sha256) }, 'the bytes of a file are missing')
    await audit.record(trx, audit.JOBS, traceOf('file.missing', sha256))
    return true
  })

const scanForgotten = async ({ db, settings }: Deps): Promise<number> =>
  settings.scanning
    ? countOf(await scans.forgotten(db), async (sha256) => {
        await scans.enqueueAgain(db, sha256)
        return true
      })
    : 0

/** While nobody puts these bytes. */
const alone = (deps: Deps, sha256: Buffer, work: (trx: Db) => Promise<boolean>): Promise<boolean> =>
  deps.db.transaction(async (trx) => {
    await sweeps.lockBytes(trx, sha256, 'alone')
    return work(trx)
  })

/** How many were done; one after the other, so that a sweep is never a load. */
async function countOf<T>(all: T[], work: (one: T) => Promise<boolean>): Promise<number> {
  let count = 0
  for (const one of all) if (await work(one)) count += 1
  return count
}
