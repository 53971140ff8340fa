import { portalInstant } from '../../../src/database/connect'
import type { Conflict } from '../../../src/errors'
import { approve, recall, withdraw } from '../../../src/statements/decision-actions'
import { recallSpokenBy } from '../../../src/statements/take-out-actions'
import { remove } from '../../../src/statements/changes/removal-actions'
import * as documents from '../../../src/statements/document-queries'
import * as editions from '../../../src/statements/edition-queries'
import { release } from '../../../src/statements/release/release-actions'
import { ofEdition } from '../../../src/statements/release/release-queries'
import { aCast, aPublished, aSpokesperson, aSubmitted, somebody, type Cast } from '../../support/factories'
import { lockWaiters } from '../../support/locks'
import { db, deps, setClock, visit } from '../../support/portal'
import { until } from '../../support/until'
import { anEdition, goesOut, versionOf } from '../changes/support'

// By the real clock: it runs on while somebody waits for a statement that another holds.

const SOON_MS = 2_500
const soon = () => new Date(Date.now() + SOON_MS)
const REASON = 'Cần bổ sung số liệu trước khi công bố.'

let cast: Cast
let speaker: string
beforeEach(async () => {
  cast = await aCast()
  speaker = await aSpokesperson(cast.agency)
})
afterEach(() => setClock(null))

/** What is begun before that instant and gets the statement after it. @returns why not, or null */
async function heldUp(id: string, at: Date, begun: () => Promise<unknown>): Promise<string | null> {
  const holder = await db.transaction()
  await documents.lock(holder, id)
  const done = begun().then(
    () => null,
    ({ key, message }: Partial<Conflict>) => key ?? message ?? '',
  )
  await lockWaiters(1)
  expect(new Date() < at).toBe(true)
  await until(async () => (await portalInstant(db)) > at)
  await holder.rollback()
  return done
}

async function scheduled(publishAt: Date) {
  const { id, version } = await aSubmitted(cast, { speaker })
  await approve(deps(), cast.spokesperson, id, { version, when: 'later', publishAt })
  return { id, edition: (await editions.latest(db, id))!, slug: (await documents.byId(db, id))!.slug! }
}
const isRead = async (slug: string) => (await (await visit()).get(`/thong-cao/${slug}`)).status === 200

test('a recall that gets the statement after its hour takes nothing back that readers have', async () => {
  const hour = soon()
  const { id, slug, edition } = await scheduled(hour)
  const version = edition.lockVersion
  const why = await heldUp(id, hour, () => recall(deps(), cast.head, id, { version, reason: REASON }))
  expect([why, await isRead(slug)]).toEqual(['statements.why.not_scheduled', true])
  expect((await documents.byId(db, id))!.number).toBe(1)
})

test('the database takes none back either, whoever asks', async () => {
  const hour = soon()
  const { id, slug, edition } = await scheduled(hour)
  const gone = { state: 'rejected', publishAt: null, approvedBy: null } as const
  const why = await heldUp(id, hour, () =>
    db.transaction(async (trx) => {
      await documents.lock(trx, id)
      await editions.update(trx, edition.id, gone)
    }),
  )
  expect([why, await isRead(slug)]).toEqual([expect.stringContaining('may not go from approved'), true])
})

test('when a right ends in that moment, what is public stays', async () => {
  const hour = soon()
  const { id, slug } = await scheduled(hour)
  const ends = () => db.transaction((trx) => recallSpokenBy(deps(), trx, somebody, speaker, REASON))
  expect([await heldUp(id, hour, ends), await isRead(slug)]).toEqual([null, true])
})

describe('a correction whose hour comes meanwhile is not undone by the end of what it followed:', () => {
  const basis = 'Điều 5 Nghị định về phát ngôn, theo kết luận.'
  test.each([
    ['withdrawn', (id: string) => withdraw(deps(), cast.head, id, { version: 2, reason: REASON })],
    ['removed', (id: string) => remove(deps(), cast.head, id, { version: 2, basis, basisEn: null })],
  ])('%s', async (_how, end) => {
    const { id } = await aPublished(cast, { speaker })
    await anEdition(cast, id, { speaker, bodyVi: 'Bản hai, số liệu đúng.' })
    const hour = soon()
    await goesOut(cast, id, hour)
    expect(await heldUp(id, hour, () => end(id))).toBe('statements.why.changed_meanwhile')
    expect(await editions.standing(db, id)).toMatchObject({ ordinal: 2, state: 'approved' })
  })
})

test('an hour that passes while somebody approves for it is one that has passed', async () => {
  const { id, version } = await aSubmitted(cast, { speaker })
  const publishAt = soon()
  const approved = () => approve(deps(), cast.spokesperson, id, { version, when: 'later', publishAt })
  expect(await heldUp(id, publishAt, approved)).toBe('statements.why.past')
})

test('what is owed at the hour is done by whoever waited for it', async () => {
  const hour = soon()
  const { id, edition } = await scheduled(hour)
  expect(await heldUp(id, hour, () => release(deps(), edition.id))).toBeNull()
  expect((await ofEdition(db, edition.id))!.doneAt).not.toBeNull()
})

describe('in the last seconds before its hour', () => {
  const HOUR = new Date('2026-11-25T02:00:00Z')
  const before = (ms: number) => setClock(new Date(Number(HOUR) - ms).toISOString())
  const takenBack = async (id: string) =>
    recall(deps(), cast.head, id, { version: await versionOf(id), reason: REASON })

  beforeEach(() => before(3_600_000))

  test('an approval is not taken back any more, a moment earlier it is', async () => {
    const [one, other] = [await scheduled(HOUR), await scheduled(HOUR)]
    await before(5_001)
    await takenBack(other.id)
    await before(5_000)
    await expect(takenBack(one.id)).rejects.toMatchObject({ key: 'statements.why.last_seconds' })
    const ends = db.transaction((trx) => recallSpokenBy(deps(), trx, somebody, speaker, REASON))
    await expect(ends).rejects.toMatchObject({ key: 'statements.why.last_seconds' })
    const asked = await (await visit(cast.head)).get(`/noi-bo/thong-cao/${one.id}/huy-lich`)
    expect([asked.status, asked.text.includes('Chỉ còn vài giây')]).toEqual([409, true])
  })

  test('a recall that was begun in time and waits past the hour is none', async () => {
    const { id, slug } = await scheduled(HOUR)
    await before(60_000)
    const holder = await db.transaction()
    await holder('documentCounters').where({ agencyId: cast.agency.id }).forUpdate()
    const done = takenBack(id).then(
      () => null,
      ({ key }: Conflict) => key,
    )
    await lockWaiters(1)
    await before(0)
    await holder.rollback()
    expect([await done, await isRead(slug)]).toEqual(['statements.why.last_seconds', true])
  })
})
