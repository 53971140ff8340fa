import { dueSteps } from '../../src/clocks/steps-page'
import { calendarFrom } from '../../src/law/calendar'
import { dueAt } from '../../src/law/clocks'
import type { Span } from '../../src/law/rules'
import { at } from './support'

const calendar = calendarFrom([])
const shown = (span: Partial<Span>, trigger: string) =>
  dueSteps(dueAt({ amount: 2, unit: 'working_day', direction: 'after', ...span }, at(trigger), calendar))

const lines = ({ rows }: ReturnType<typeof dueSteps>) =>
  rows.map(({ day, amount, why, mark }) => [day, amount, why.split('.').at(-1), mark])

const NOT = { key: 'clocks.steps.not' }
const nth = (number: number) => ({ key: 'clocks.steps.nth', values: { number } })

test('each day on a line, those that count numbered, with the document of a day off', () => {
  expect(lines(shown({}, '2026-11-20T09:00'))).toEqual([
    ['20/11/2026', NOT, 'trigger', null],
    ['21/11/2026', NOT, 'weekend', null],
    ['22/11/2026', NOT, 'weekend', null],
    ['23/11/2026', nth(1), 'working', null],
    ['24/11/2026', NOT, 'holiday', 1],
    ['25/11/2026', nth(2), 'working', null],
  ])
})

test('a document stands there once, however many days it names', () => {
  const { rows, sources } = shown({}, '2026-02-13T09:00')
  expect(rows.filter(({ mark }) => mark === 1).length).toBeGreaterThan(3)
  expect(sources).toHaveLength(1)
})

test('counted back, the day next to the trigger is the first', () => {
  expect(lines(shown({ direction: 'before' }, '2026-11-19T09:00'))).toEqual([
    ['17/11/2026', nth(2), 'working', null],
    ['18/11/2026', nth(1), 'working', null],
    ['19/11/2026', NOT, 'trigger', null],
  ])
})

test('hours are told by how many fell on each day', () => {
  expect(lines(shown({ amount: 24, unit: 'hour' }, '2026-11-21T17:30'))).toEqual([
    ['21/11/2026', { key: 'clocks.steps.minutes', values: { hours: 6, minutes: 30 } }, 'running', null],
    ['22/11/2026', { key: 'clocks.steps.minutes', values: { hours: 17, minutes: 30 } }, 'running', null],
  ])
  expect(lines(shown({ amount: 12, unit: 'hour' }, '2026-11-21T00:00'))[0]![1]).toEqual({
    ...{ key: 'clocks.steps.hours', values: { hours: 12, minutes: 0 } },
  })
})

test('a day of rest at the end hands on to the next working day, which is the last', () => {
  const rows = shown({ amount: 30, unit: 'calendar_day' }, '2026-11-26T09:00').rows
  expect(rows.at(-1)).toMatchObject({ day: '28/12/2026', counts: true, amount: { key: 'clocks.steps.last' } })
})

test('where the calendar is not decided the year is named, for days but not for hours', () => {
  const year = Number(calendar.knownTo.slice(0, 4))
  const last = `${year}-12-31T09:00`
  expect(shown({}, last).uncertain).toBe(year + 1)
  expect(shown({ unit: 'hour', amount: 72 }, last).uncertain).toBeNull()
  expect(shown({}, `${year}-12-01T09:00`).uncertain).toBeNull()
})
