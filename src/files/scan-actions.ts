import * as audit from '../audit/queries'
import type { Deps } from '../deps'
import type { Scanner } from './clamd'
import * as scans from './scan-queries'
import { MissingBytes } from './store'
import { nameOf, traceOf } from './trace'

/**
 * One file, once.
 * @throws when there is no verdict, so that the job is tried again and the file stays closed until then
 */
export async function scan({ db, files, log }: Deps, scanner: Scanner, hex: string): Promise<void> {
  const sha256 = Buffer.from(hex, 'hex')
  if (!(await scans.waits(db, sha256))) return
  const bytes = await files.read(sha256).catch((error: unknown) => {
    // the sweeper tells it, and asks again when they come back
    if (error instanceof MissingBytes) return null
    throw error
  })
  if (!bytes) return
  const verdict = await scanner(bytes).finally(() => bytes.destroy())
  if (verdict === 'infected') log.warn({ file: nameOf(sha256) }, 'a file is infected')
  await db.transaction(async (trx) => {
    const noted = await scans.note(trx, sha256, verdict)
    if (noted && verdict === 'infected') await audit.record(trx, audit.JOBS, traceOf('file.infected', sha256))
  })
}
