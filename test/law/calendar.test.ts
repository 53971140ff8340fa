import { calendarFrom, judgeDay, type SpecialDay } from '../../src/law/calendar'
import { YEARLY_DECISIONS } from '../../src/law/data/calendar'
import { isDay, isWeekend, plusDays } from '../../src/law/days'
import { statutoryHolidays } from '../../src/law/holidays'
import { lunarDay, lunarNewYear } from '../../src/law/lunar'

const shipped = calendarFrom([])

test.each([
  [2017, '2017-01-28', '2017-04-06'],
  [2020, '2020-01-25', '2020-04-02'],
  [2023, '2023-01-22', '2023-04-29'],
  [2025, '2025-01-29', '2025-04-07'],
  [2026, '2026-02-17', '2026-04-26'],
  [2027, '2027-02-06', '2027-04-16'],
])('in %i the lunar year began on %s and Giỗ Tổ was on %s', (year, newYear, ancestors) => {
  expect([lunarNewYear(year), lunarDay(year, 3, 10)]).toEqual([newYear, ancestors])
})

test('the moon is that of Hà Nội: Tết of 2030 comes a day before the new year of Beijing', () => {
  expect(lunarNewYear(2030)).toBe('2030-02-02')
})

describe('the shipped calendar', () => {
  test('has every year from 2017 to 2027, each day with its document', () => {
    expect(YEARLY_DECISIONS.map(({ year }) => year)).toEqual(
      Array.from({ length: 11 }, (_, index) => 2017 + index),
    )
    const days = YEARLY_DECISIONS.flatMap((decision) => decision.days)
    expect(days.filter(({ source }) => !/ số \d+\//.test(source))).toEqual([])
  })

  test.each(YEARLY_DECISIONS.map(({ year, days }) => [year, days] as const))(
    'names real days of %i, each once',
    (year, days) => {
      expect(days.filter(({ day }) => !isDay(day) || !day.startsWith(`${year}-`))).toEqual([])
      expect(new Set(days.map(({ day }) => day)).size).toBe(days.length)
    },
  )

  const days = YEARLY_DECISIONS.flatMap((decision) => decision.days)

  test('makes up on days of the weekend for working days that were given off', () => {
    expect(days.filter(({ day, kind }) => kind === 'make_up_work' && !isWeekend(day))).toEqual([])
    expect(days.filter(({ day, kind }) => kind === 'swapped_off' && isWeekend(day))).toEqual([])
    const count = (wanted: string) => days.filter(({ kind }) => kind === wanted).length
    expect(count('make_up_work')).toBe(count('swapped_off'))
  })

  test('is what statute gives, but for the years in which another range of Tết was decided', () => {
    const off = (all: readonly Pick<SpecialDay, 'day' | 'kind'>[]) =>
      all
        .filter(({ day, kind }) => kind === 'holiday' && !isWeekend(day))
        .map(({ day }) => day)
        .sort()
    const differing = YEARLY_DECISIONS.filter(
      (decided) => off(decided.days).join() !== off(statutoryHolidays(decided.year)).join(),
    )
    expect(differing.map(({ year }) => year)).toEqual([2018, 2021, 2023, 2025])
  })

  test('is known as far as somebody decided, not as far as it was computed', () => {
    expect(shipped.knownTo).toBe('2026-12-31')
    expect(calendarFrom([], [2027]).knownTo).toBe('2027-12-31')
    expect(calendarFrom([], [2028]).knownTo).toBe('2026-12-31')
  })
})

test.each([
  ['2026-11-23', 'working', true],
  ['2026-11-24', 'holiday', false],
  ['2025-11-24', 'working', true],
  ['2026-11-28', 'weekend', false],
  ['2026-08-22', 'make_up_work', true],
  ['2026-08-31', 'swapped_off', false],
  ['2026-04-27', 'holiday', false],
  ['2029-02-13', 'holiday', false],
  ['2016-09-02', 'working', true],
])('%s is a day of kind %s', (day, nature, works) => {
  expect(judgeDay(day, shipped)).toMatchObject({ nature, works })
})

test('a holiday names its document', () => {
  const { name, source } = judgeDay('2026-02-17', shipped)
  expect([name, source]).toEqual([
    'Tết Nguyên đán (mùng 1)',
    'Thông báo số 9441/TB-BNV ngày 16/10/2025 của Bộ Nội vụ',
  ])
})

describe('staff correct it', () => {
  const corrected = (kind: SpecialDay['kind'], day: string) =>
    judgeDay(day, calendarFrom([{ day, kind, name: 'Sửa lịch', source: 'Công văn số 1/BNV' }]))

  test.each([
    ['ordinary', '2026-11-24', 'working'],
    ['ordinary', '2026-08-22', 'weekend'],
    ['swapped_off', '2026-11-23', 'swapped_off'],
    ['make_up_work', '2026-11-28', 'make_up_work'],
    ['holiday', '2026-11-25', 'holiday'],
  ] as const)('%s: %s is then of kind %s', (kind, day, nature) => {
    expect(corrected(kind, day).nature).toBe(nature)
  })
})

test('a day in lieu is a working day right after its holiday', () => {
  const inLieu = statutoryHolidays(2032).filter(({ name }) => name.startsWith('Nghỉ bù'))
  expect(inLieu.filter(({ day }) => isWeekend(day))).toEqual([])
  expect(inLieu.map(({ day }) => plusDays(day, -1)).every((day) => !judgeDay(day, shipped).works)).toBe(true)
})
