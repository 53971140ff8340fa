import { formatDay, formatTime, isoInVietnam } from '../../src/i18n/dates'
import { dayOf, instantInVietnam, isDay, yearOf } from '../../src/law/days'
import { refusalGroundsAt } from '../../src/law/refusals'

test.each([
  ['2026-06-30T16:59:59Z', '2026-06-30'],
  ['2026-06-30T17:00:00Z', '2026-07-01'],
  ['2026-12-31T17:00:00Z', '2027-01-01'],
  ['2024-02-28T17:00:00Z', '2024-02-29'],
])('%s is the day %s in Việt Nam', (instant, day) => {
  expect(dayOf(new Date(instant))).toBe(day)
})

test('the year turns at midnight in Hà Nội', () => {
  expect([yearOf(new Date('2026-12-31T16:59:59Z')), yearOf(new Date('2026-12-31T17:00:00Z'))]).toEqual([
    2026, 2027,
  ])
})

test.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', '', '2026-01-01T00:00'])(
  '%j is no day',
  (text) => {
    expect(isDay(text)).toBe(false)
  },
)

test.each(['2026-11-23T24:00', '2026-11-23', '2026-11-23T9:00', '2026-11-31T09:00', 'x'])(
  '%j is no instant',
  (text) => {
    expect(instantInVietnam(text)).toBeNull()
  },
)

test('an official time has one form', () => {
  const instant = new Date('2026-11-23T17:05:09Z')
  expect(formatTime(instant)).toBe('24/11/2026 00:05')
  expect(isoInVietnam(instant)).toBe('2026-11-24T00:05:09+07:00')
  expect(formatDay('2026-11-24')).toBe('24/11/2026')
})

describe('what may be refused is judged by the law of the day', () => {
  const clauses = (instant: string) =>
    refusalGroundsAt(new Date(instant)).map(({ instrument, clause }) => `${instrument} ${clause}`)

  test('to the last second of June 2026 four grounds, of the law of 2016', () => {
    expect(clauses('2026-06-30T16:59:59Z')).toEqual(
      ['a', 'b', 'c', 'd'].map((point) => `Luật Báo chí số 103/2016/QH13 2.${point}`),
    )
  })

  test('from July on three, of the law of 2025: drafts are no ground any more', () => {
    expect(clauses('2026-06-30T17:00:00Z')).toEqual(
      ['a', 'b', 'c'].map((point) => `Luật Báo chí số 126/2025/QH15 2.${point}`),
    )
  })
})
