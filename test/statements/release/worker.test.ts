import { startJobs } from '../../../src/jobs/worker'
import { approve, recall } from '../../../src/statements/decision-actions'
import * as editions from '../../../src/statements/edition-queries'
import { release } from '../../../src/statements/release/release-actions'
import { RELEASE } from '../../../src/statements/release/release-queries'
import { aCast, aSubmitted } from '../../support/factories'
import { databaseUrl, db, deps } from '../../support/portal'
import { until } from '../../support/until'

const work = { [RELEASE]: (payload: unknown) => release(deps(), (payload as { id: string }).id) }
const releasedIn = async (id: string) =>
  (await editions.eventsOf(db, id)).filter(({ event }) => event === 'released').length
const jobs = () => db('graphileWorker.jobs').where({ taskIdentifier: RELEASE })

test('two workers together do once what goes out at once, and nothing of what was recalled', async () => {
  const cast = await aCast()
  const workers = [
    await startJobs(databaseUrl(), work, '', deps().log),
    await startJobs(databaseUrl(), work, '', deps().log),
  ]
  const hour = new Date(Date.now() + 3_600_000)
  const recalled = await aSubmitted(cast)
  await approve(deps(), cast.head, recalled.id, { version: 1, when: 'later', publishAt: hour })
  await recall(deps(), cast.head, recalled.id, { version: 2, reason: 'Chờ số liệu cuối cùng.' })
  const { id, version } = await aSubmitted(cast)
  await approve(deps(), cast.head, id, { version, when: 'now', publishAt: null })

  await until(async () => (await releasedIn(id)) > 0)
  // brought here instead of waited for
  await db.raw(`update graphile_worker._private_jobs set run_at = now() where key like 'release:%'`)
  await until(async () => (await jobs()).length === 0)
  await Promise.all(workers.map((worker) => worker.stop()))

  expect(await releasedIn(id)).toBe(1)
  expect(await releasedIn(recalled.id)).toBe(0)
})
