import type { Db } from '../database/connect'
import type { Verdict } from './clamd'

export const SCAN = 'scan_file'

/** Part of the transaction that brought the file; asked twice it is one job. */
export const enqueueScan = (trx: Db, sha256: Buffer) =>
  trx.raw(`select graphile_worker.add_job(?, payload := ?::json, job_key := ?)`, [
    SCAN,
    JSON.stringify({ sha256: sha256.toString('hex') }),
    keyOf(sha256),
  ])

/** The job that was given up would stay for ever. */
export async function enqueueAgain(db: Db, sha256: Buffer) {
  await db.raw('select graphile_worker.remove_job(?)', [keyOf(sha256)])
  await enqueueScan(db, sha256)
}

const keyOf = (sha256: Buffer) => `scan:${sha256.toString('hex')}`

const unscanned = (db: Db, sha256: Buffer) => db('files').where({ sha256, scanState: 'unscanned' })

export const waits = async (db: Db, sha256: Buffer): Promise<boolean> =>
  (await unscanned(db, sha256).first('sha256')) !== undefined

/** False when somebody else was first, or the row is gone. */
export const note = async (trx: Db, sha256: Buffer, scanState: Verdict): Promise<boolean> =>
  (await unscanned(trx, sha256).update({ scanState, scannedAt: trx.raw('portal_now()') })) === 1

/** Those that nobody is going to scan: their job was given up, or there was no scanner when they came. */
export const forgotten = (db: Db): Promise<Buffer[]> =>
  db('files as f')
    .where('f.scanState', 'unscanned')
    .whereNull('f.missingAt')
    .whereRaw(
      `not exists (select from graphile_worker.jobs j where j.key = 'scan:' || encode(f.sha256, 'hex')
         and (j.attempts < j.max_attempts or j.locked_at is not null))`,
    )
    .pluck('f.sha256')
