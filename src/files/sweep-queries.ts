import type { Db } from '../database/connect'

export const SWEEP = 'sweep_files'

/** At the start of the portal. A sweep that fails is not tried again: the next one comes within the hour. */
export const sweepSoon = (db: Db) =>
  db.raw('select graphile_worker.add_job(?, job_key := ?, max_attempts := 1)', [SWEEP, SWEEP])

/**
 * Until the transaction ends. Who puts bytes shares the lock from before `put` until the row is committed; who removes
 * bytes or their row is alone.
 */
export function lockBytes(trx: Db, sha256: Buffer, how: 'shared' | 'alone') {
  const lock = how === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock'
  return trx.raw(`select ${lock}(?::bigint)`, [sha256.readBigInt64BE().toString()])
}

interface Known {
  sha256: Buffer
  missingAt: Date | null
}

export const all = (db: Db): Promise<Known[]> => db('files').select('sha256', 'missingAt')

export const isKnown = async (db: Db, sha256: Buffer): Promise<boolean> =>
  (await db('files').where({ sha256 }).first('sha256')) !== undefined

/** Nothing shows them any more, or nothing ever did because their upload failed. */
const unreferenced = (db: Db) =>
  db('files as f').whereRaw(
    `f.created_at < portal_now() - interval '1 hour'
     and not exists (select from file_refs r where r.sha256 = f.sha256)
     and not exists (select from file_variants v where v.variant_sha256 = f.sha256)`,
  )

export const unreferencedNow = (db: Db): Promise<Buffer[]> => unreferenced(db).pluck('f.sha256')

/** False when something shows it since. */
export const dropUnreferenced = async (trx: Db, sha256: Buffer): Promise<boolean> =>
  (await unreferenced(trx).where('f.sha256', sha256).delete()) === 1

/** False when it was missing already, or the row is gone. */
export const noteMissing = async (trx: Db, sha256: Buffer): Promise<boolean> =>
  (await trx('files')
    .where({ sha256 })
    .whereNull('missingAt')
    .update({ missingAt: trx.raw('portal_now()') })) === 1

export const noteFound = async (trx: Db, sha256: Buffer): Promise<boolean> =>
  (await trx('files').where({ sha256 }).whereNotNull('missingAt').update({ missingAt: null })) === 1
