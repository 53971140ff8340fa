import { unlockDead } from '../../src/jobs/queries'
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

test('a letter whose job is gone or used up gets a new one, and only then', async () => {
  const jobOf = async (id: string) =>
    (
      await db.raw<{ rows: { attempts: number; id: string }[] }>(
        'select id, attempts from graphile_worker.jobs where key = ?',
        [`mail:${id}`],
      )
    ).rows[0]
  const posted = async () => {
    await db.transaction((trx) => outbox.post(trx, deps(), letter))
    return (await outbox.newest(db, 1))[0]!.id
  }
  const spend = (id: string, attempts: number) =>
    db.raw('update graphile_worker._private_jobs set attempts = ? where key = ?', [attempts, `mail:${id}`])
  const [gone, usedUp, waiting, failed] = [await posted(), await posted(), await posted(), await posted()]
  await db.raw('delete from graphile_worker._private_jobs where key in (?, ?)', [
    `mail:${gone}`,
    `mail:${failed}`,
  ])
  await spend(usedUp, 20)
  await spend(waiting, 7)
  await outbox.noteFailure(db, failed, '550', true)

  await outbox.sendStranded(db)
  expect((await jobOf(gone))!.attempts).toBe(0)
  expect((await jobOf(usedUp))!.attempts).toBe(0)
  expect((await jobOf(waiting))!.attempts).toBe(7)
  expect(await jobOf(failed)).toBeUndefined()
})

test('a job whose process was killed in the middle is freed after ten minutes, one that runs is not', async () => {
  await db.transaction(async (trx) => {
    await outbox.post(trx, deps(), letter)
    await outbox.post(trx, deps(), letter)
  })
  const [dead, alive] = (await outbox.newest(db, 2)).map(({ id }) => `mail:${id}`) as [string, string]
  const lock = (key: string, minutes: number) =>
    db.raw(
      `update graphile_worker._private_jobs set locked_by = :key, locked_at = now() - make_interval(mins => :minutes)
       where key = :key`,
      { key, minutes },
    )
  await lock(dead, 11)
  await lock(alive, 9)
  await unlockDead(db, [DELIVERY])
  const locked = await db('graphile_worker.jobs')
    .whereIn('key', [dead, alive])
    .whereNotNull('locked_at')
    .pluck('key')
  expect(locked).toEqual([alive])
})
