import type { Agency } from '../../src/agencies/queries'
import { meet, pause, resume } from '../../src/clocks/actions'
import { appliedRule } from '../../src/clocks/applied'
import * as clocks from '../../src/clocks/queries'
import type { Clock, Subject } from '../../src/clocks/queries'
import { houseClock, isLate, isOfTheHouse } from '../../src/clocks/rules'
import { BOOK, ruleAt, type Book } from '../../src/law/book'
import { timeOfEachSide } from '../../src/law/pauses'
import { anAgency } from '../support/factories'
import { db, setClock } from '../support/portal'
import { aClock, again, aSubject, at } from './support'

const subjectOf = ({ subjectKind: kind, subjectId: id }: Clock): Subject => ({ kind, id })
const pausesOf = async ({ id }: Clock) => (await clocks.pausesOfAll(db, [id])).get(id)!
const inOne = (what: (trx: typeof db) => Promise<unknown>) =>
  db.transaction(async (trx) => void (await what(trx)))

let agency: Agency
beforeAll(async () => {
  agency = await anAgency()
})
afterEach(() => setClock(null))

const houseRule = (values: object) =>
  db('houseRules').insert({ agencyId: agency.id, code: 'PRESS_REQUEST', unit: 'working_day', ...values })

describe('a clock starts', () => {
  test('with its end, its agency and how each day was counted', async () => {
    const clock = (await aClock(agency, '2026-11-13T09:00'))!
    expect(clock).toMatchObject({ triggerKind: 'request_received', agencyId: agency.id, houseRuleId: null })
    expect(clock.dueAt).toEqual(at('2026-11-18T00:00'))
    expect(clock.explain.map(({ day, why }) => [day, why])).toEqual([
      ['2026-11-13', 'trigger'],
      ['2026-11-14', 'weekend'],
      ['2026-11-15', 'weekend'],
      ['2026-11-16', 'working'],
      ['2026-11-17', 'working'],
    ])
  })

  test('once: the same again is the one that there is', async () => {
    const subject = aSubject()
    const first = await aClock(agency, '2026-11-20T09:00', { subject })
    const second = await aClock(agency, '2026-11-22T09:00', { subject })
    expect(second).toEqual(first)
    expect(await clocks.ofSubject(db, subject)).toHaveLength(1)
  })

  test('not at all where no rule of that name held that day', async () => {
    expect(await aClock(agency, '2026-06-30T23:59', { code: 'FOREIGN_BUREAU' })).toBeNull()
    expect(await aClock(agency, '2026-07-01T00:00', { code: 'FOREIGN_BUREAU' })).not.toBeNull()
  })

  test.each([
    ['2026-06-30T23:59', 'Luật Báo chí số 103/2016/QH13', 'calendar_day'],
    ['2026-07-01T00:00', 'Nghị định số 237/2026/NĐ-CP', 'working_day'],
  ])('by the law of its own day: at %s by %s', async (triggerAt, instrument, unit) => {
    const clock = (await aClock(agency, triggerAt, { code: 'FORWARDED_OPINION' }))!
    expect(await appliedRule(db, clock)).toMatchObject({ nature: 'legal', instrument, unit })
  })

  test('by the house rule that the agency had on the day of the trigger in Việt Nam', async () => {
    agency = await anAgency()
    await houseRule({ amount: 1, effective: '[2026-09-01,2026-10-01)', documentNo: '12/QC' })
    const before = (await aClock(agency, '2026-08-31T23:59'))!
    const within = (await aClock(agency, '2026-09-01T00:00'))!
    const after = (await aClock(agency, '2026-10-01T00:00'))!
    const rules = await Promise.all([before, within, after].map((clock) => appliedRule(db, clock)))
    expect(rules.map(({ amount, documentNo }) => [amount, documentNo])).toEqual([
      [2, null],
      [1, '12/QC'],
      [2, null],
    ])
    expect(within.dueAt).toEqual(at('2026-09-04T00:00'))
  })

  test('by the law also where the agency wrote a target of its own for it', async () => {
    await houseRule({ amount: 1, code: 'PRESS_AGENCY_ANSWER' })
    const clock = (await aClock(agency, '2026-11-02T09:00', { code: 'PRESS_AGENCY_ANSWER' }))!
    expect(clock.houseRuleId).toBeNull()
    expect(await appliedRule(db, clock)).toMatchObject({ amount: 30, documentNo: null })
  })
})

describe('what was asked is done', () => {
  test('at the hour of the database, and stays so', async () => {
    const clock = (await aClock(agency, '2026-11-20T09:00'))!
    await setClock('2026-11-24T16:59:59Z')
    await inOne((trx) => meet(trx, subjectOf(clock)))
    await setClock('2026-11-27T00:00:00Z')
    await inOne((trx) => meet(trx, subjectOf(clock)))
    const met = await again(clock)
    expect(met.metAt).toEqual(at('2026-11-24T23:59:59'))
    expect(isLate(met, at('2026-12-01T00:00'))).toBe(false)
  })

  test('of one rule only, where it is named', async () => {
    const subject = aSubject()
    const [one, other] = [
      (await aClock(agency, '2026-11-20T09:00', { subject }))!,
      (await aClock(agency, '2026-11-20T09:00', { subject, code: 'FOREIGN_BUREAU' }))!,
    ]
    await inOne((trx) => meet(trx, subject, 'FOREIGN_BUREAU'))
    expect((await again(one)).metAt).toBeNull()
    expect((await again(other)).metAt).not.toBeNull()
  })

  test('late from the first instant after its time', async () => {
    const clock = (await aClock(agency, '2026-11-13T09:00'))!
    expect(isLate(clock, at('2026-11-17T23:59:59'))).toBe(false)
    expect(isLate(clock, at('2026-11-18T00:00'))).toBe(true)
  })
})

describe('while the other side has to speak', () => {
  const wait = async (clock: Clock, from: string, to: string) => {
    await setClock(from)
    await inOne((trx) => pause(trx, subjectOf(clock), 'awaiting_journalist', null))
    await setClock(to)
    await inOne((trx) => resume(trx, subjectOf(clock), null))
  }

  test('the clock of a house stands still, and ends so much later', async () => {
    const clock = (await aClock(agency, '2026-11-20T09:00'))!
    await wait(clock, '2026-11-23T03:00:00Z', '2026-11-25T03:00:00Z')
    const moved = await again(clock)
    expect(moved.dueAt).toEqual(at('2026-11-27T00:00'))
    expect(moved.explain.filter(({ why }) => why === 'paused').map(({ day }) => day)).toEqual([
      '2026-11-23',
      '2026-11-24',
    ])
  })

  test('the clock of a law runs on, yet whose time it was is known', async () => {
    const clock = (await aClock(agency, '2026-11-20T09:00', { code: 'FOREIGN_BUREAU' }))!
    await wait(clock, '2026-11-23T03:00:00Z', '2026-11-25T03:00:00Z')
    expect((await again(clock)).dueAt).toEqual(clock.dueAt)
    const pauses = await pausesOf(clock)
    expect(timeOfEachSide(clock.triggerAt, at('2026-11-25T10:00'), pauses)).toEqual({
      agency: 73 * 3_600_000,
      other: 48 * 3_600_000,
    })
  })

  test('it is paused once, however often it is asked', async () => {
    const clock = (await aClock(agency, '2026-11-20T09:00'))!
    const ask = () => inOne((trx) => pause(trx, subjectOf(clock), 'awaiting_journalist', null))
    await ask()
    await ask()
    expect(await pausesOf(clock)).toHaveLength(1)
  })

  test('whether a clock is of the house is told of it and of its row alike, by the day of its trigger', async () => {
    const subject = aSubject()
    const house = (await aClock(agency, '2026-11-20T09:00', { subject }))!
    const law = (await aClock(agency, '2026-11-20T09:00', { subject, code: 'FOREIGN_BUREAU' }))!
    const rows = (book?: Book) =>
      db('clocks as c').where({ subjectId: subject.id }).whereRaw(houseClock('c', book)).select('ruleCode')
    const mine = [{ ruleCode: 'PRESS_REQUEST' }]
    expect([isOfTheHouse(house), isOfTheHouse(law), await rows()]).toEqual([true, false, mine])
    const ended = ruleAt('PRESS_REQUEST', house.triggerAt)!
    expect(await rows({ ...BOOK, rules: [{ ...ended, until: '2026-11-21' }] })).toEqual(mine)
    expect(await rows({ ...BOOK, rules: [{ ...ended, until: '2026-11-20' }] })).toEqual([])
  })

  test('an answer without waiting for it ends the pause first: what stood still was not late', async () => {
    const clock = (await aClock(agency, '2026-11-20T09:00'))!
    await setClock('2026-11-23T03:00:00Z')
    await inOne((trx) => pause(trx, subjectOf(clock), 'awaiting_journalist', null))
    await setClock('2026-12-10T03:00:00Z')
    await inOne((trx) => meet(trx, subjectOf(clock)))
    const met = await again(clock)
    expect(met).toMatchObject({ metAt: new Date('2026-12-10T03:00:00Z'), pausedAt: null })
    expect(isLate(met, at('2026-12-20T09:00'))).toBe(false)
  })

  test('who ended it is kept with it', async () => {
    const clock = (await aClock(agency, '2026-11-20T09:00'))!
    await wait(clock, '2026-11-23T03:00:00Z', '2026-11-25T03:00:00Z')
    const row = await db<object>('clockPauses').where({ clockId: clock.id }).first()
    expect(row).toMatchObject({ reason: 'awaiting_journalist', toAt: new Date('2026-11-25T03:00:00Z') })
  })
})
