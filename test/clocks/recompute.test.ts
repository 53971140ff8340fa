import type { Agency } from '../../src/agencies/queries'
import { JOBS } from '../../src/audit/queries'
import { meet, pause } from '../../src/clocks/actions'
import { putDay } from '../../src/clocks/calendar-queries'
import type { Clock } from '../../src/clocks/queries'
import {
  recompute,
  recomputeAll,
  type Moved,
  type NewEnd,
  type Subjects,
} from '../../src/clocks/recompute-actions'
import type { SpecialDay } from '../../src/law/calendar'
import { aMember, anAgency } from '../support/factories'
import { db, deps, setClock } from '../support/portal'
import { lockWaiters } from '../support/locks'
import { aClock, again, at } from './support'

let agency: Agency
let keeper: { accountId: number }
beforeAll(async () => {
  agency = await anAgency()
  keeper = await aMember(agency, 'administrator')
})
beforeEach(async () => {
  await db('calendarDays').delete()
  await db('clockPauses').delete()
  await db('clocks').delete()
})
afterEach(() => setClock(null))

const OFF: SpecialDay = { day: '2026-11-30', kind: 'holiday', name: 'Nghỉ thêm', source: 'Thông báo số 1/TB' }
const say = (day: SpecialDay) => putDay(db, day, keeper.accountId)

/** What was told, in the order in which it was. */
function listening() {
  const told: { id: string; before: Date; after: Date }[] = []
  const causes: string[] = []
  const one = {
    hold: () => Promise.resolve(),
    moved: (_deps: unknown, _trx: unknown, _who: unknown, { clock, before, after, cause }: NewEnd) => {
      told.push({ id: clock.id, before, after })
      causes.push(cause)
      return Promise.resolve()
    },
  }
  return { told, causes, subjects: { request: one, appointment: one, edition: one } satisfies Subjects }
}

const run = (subjects: Subjects) => db.transaction((trx) => recompute(deps(), trx, JOBS, subjects))

test('a day off more moves what it lies in, says why, and tells of it', async () => {
  const clock = (await aClock(agency, '2026-11-27T09:00'))!
  expect(clock.dueAt).toEqual(at('2026-12-02T00:00'))
  await say(OFF)
  const { told, subjects } = listening()
  expect(await run(subjects)).toBe(1)
  const moved = await again(clock)
  expect(moved.dueAt).toEqual(at('2026-12-03T00:00'))
  expect(moved.explain.find(({ day }) => day === OFF.day)).toMatchObject({
    ...{ counts: false, why: 'holiday', name: OFF.name, source: OFF.source },
  })
  expect(told).toEqual([{ id: clock.id, before: clock.dueAt, after: moved.dueAt }])
})

test('done again it changes nothing and tells nobody', async () => {
  await aClock(agency, '2026-11-27T09:00')
  await say(OFF)
  await run(listening().subjects)
  const { told, subjects } = listening()
  expect([await run(subjects), told]).toEqual([0, []])
})

test('what was met stays as it was judged', async () => {
  const clock = (await aClock(agency, '2026-11-27T09:00'))!
  await db.transaction((trx) => meet(trx, { kind: 'request', id: clock.subjectId }))
  const before = await again(clock)
  await say(OFF)
  expect(await run(listening().subjects)).toBe(0)
  expect(await again(clock)).toEqual(before)
})

test('what the change does not touch is told nothing: hours, and other weeks', async () => {
  await aClock(agency, '2026-12-07T09:00')
  await aClock(agency, '2026-11-29T09:00', { code: 'INITIAL_MAJOR_EVENT' })
  await say(OFF)
  const { told, subjects } = listening()
  await run(subjects)
  expect(told).toEqual([])
})

test('another name of the same day off is explained, but nobody is told: nothing ends otherwise', async () => {
  const clock = (await aClock(agency, '2026-11-23T09:00'))!
  await say({ day: '2026-11-24', kind: 'holiday', name: 'Tên khác', source: 'Thông báo số 2/TB' })
  const { told, subjects } = listening()
  expect(await run(subjects)).toBe(0)
  expect((await again(clock)).explain.map(({ name }) => name)).toContain('Tên khác')
  expect(told).toEqual([])
})

test('a clock that stands still keeps its pause, and is moved by the calendar all the same', async () => {
  const clock = (await aClock(agency, '2026-11-27T09:00'))!
  await setClock('2026-11-27T03:00:00Z')
  await db.transaction((trx) =>
    pause(trx, { kind: 'request', id: clock.subjectId }, 'awaiting_journalist', null),
  )
  await say(OFF)
  await run(listening().subjects)
  expect(await again(clock)).toMatchObject({
    dueAt: at('2026-12-03T00:00'),
    pausedAt: new Date('2026-11-27T03:00:00Z'),
  })
})

test('it is told whether the calendar was changed or the job counted anew', async () => {
  await aClock(agency, '2026-11-27T09:00')
  await say(OFF)
  const { causes, subjects } = listening()
  await run(subjects)
  await db('calendarDays').delete()
  await recomputeAll(deps(), subjects)
  expect(causes).toEqual(['calendar', 'law'])
})

test('the job moves each by itself: what cannot be told of one keeps no other back', async () => {
  const some = [(await aClock(agency, '2026-11-27T09:00'))!, (await aClock(agency, '2026-11-27T09:00'))!]
  await say(OFF)
  const { told, subjects } = listening()
  const moved: Moved = async (...given) => {
    if (told.length > 0) throw new Error('No letter')
    await subjects.request.moved(...given)
  }
  const failing = recomputeAll(deps(), { ...subjects, request: { ...subjects.request, moved } })
  await expect(failing).rejects.toThrow('No letter')
  const ends = await Promise.all(some.map(async (clock) => +(await again(clock)).dueAt))
  expect(ends.sort()).toEqual([+at('2026-12-02T00:00'), +at('2026-12-03T00:00')])
})

test('levels and house rules are read once, however many move', async () => {
  for (let made = 0; made < 3; made += 1) await aClock(agency, '2026-11-27T09:00')
  await say(OFF)
  const asked: string[] = []
  const moved = await db.transaction((trx) => {
    trx.on('query', ({ sql }: { sql: string }) => asked.push(sql))
    return recompute(deps(), trx, JOBS, listening().subjects)
  })
  expect([moved, asked.filter((sql) => sql.includes('house_rules'))]).toEqual([3, [expect.any(String)]])
})

test('a clock of which no rule is known any more stays', async () => {
  const clock = (await aClock(agency, '2026-11-27T09:00'))!
  await db('clocks').where({ id: clock.id }).update({ ruleCode: 'NO_LONGER_KNOWN' })
  await say(OFF)
  await recomputeAll(deps(), listening().subjects)
  expect((await db<Clock>('clocks').where({ id: clock.id }).first())!.dueAt).toEqual(clock.dueAt)
})

test('who met it a moment before is not told: the subject is held before its clock', async () => {
  const clock = (await aClock(agency, '2026-11-27T09:00'))!
  await say(OFF)
  const { told, subjects } = listening()
  const holding = db.transaction(async (trx) => {
    await trx.raw('select pg_advisory_xact_lock(7)')
    const job = db.transaction((other) =>
      recompute(deps(), other, JOBS, {
        ...subjects,
        request: { ...subjects.request, hold: () => other.raw('select pg_advisory_xact_lock(7)') },
      }),
    )
    await lockWaiters(1)
    await meet(trx, { kind: 'request', id: clock.subjectId })
    return { job }
  })
  expect(await (await holding).job).toBe(0)
  expect(told).toEqual([])
})
