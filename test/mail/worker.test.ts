import { startJobs } from '../../src/jobs/worker'
import * as outbox from '../../src/mail/outbox'
import { DELIVERY } from '../../src/mail/outbox'
import { databaseUrl, db, deps } from '../support/portal'

const letter = { recipient: 'a@b.vn', locale: 'vi', subject: 'x', text: 'y' } as const

/** The next try is seconds away: brought here instead of waited for. */
async function hurry() {
  for (;;) {
    const { rows } = await db.raw<{ rows: { attempts: number }[] }>(
      'update graphile_worker._private_jobs set run_at = now() where last_error is not null returning attempts',
    )
    if (rows[0]) return rows[0].attempts
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

test('a letter that is posted is delivered by the worker, and tried again when that fails', async () => {
  const tried: string[] = []
  let arrived: () => void
  const delivered = new Promise<void>((resolve) => (arrived = resolve))
  const task = (payload: unknown) => {
    tried.push((payload as { id: string }).id)
    if (tried.length === 1) throw new Error('later')
    arrived()
  }
  const jobs = await startJobs(databaseUrl(), { [DELIVERY]: task }, '', deps().log)
  await db.transaction((trx) => outbox.post(trx, deps(), letter))
  expect(await hurry()).toBe(1)
  await delivered
  await jobs.stop()
  expect(tried.length).toBe(2)
  expect(new Set(tried).size).toBe(1)
})
