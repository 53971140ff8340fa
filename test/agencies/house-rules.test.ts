import { regulationDuty } from '../../src/agencies/regulation-rules'
import { hasBegun, ofTheHouse, whyNotEnd, whyNotSet } from '../../src/agencies/target-rules'
import { BOOK, type Book } from '../../src/law/book'
import { calendarFrom } from '../../src/law/calendar'

const REGULATION = {
  ...{ id: '1', agencyId: 1, number: '15/QĐ', title: 'Quy chế', issuedOn: '2026-08-01', signer: 'A' },
  ...{ effectiveFrom: '2026-08-01', effectiveUntil: '2027-01-01' },
}
const TODAY = '2026-11-23'

/** The fields that are wrong. */
const wrong = (asked: { code?: string; from?: string; until?: string | null }, book?: Book) =>
  whyNotSet({ code: 'PRESS_REQUEST', from: TODAY, until: null, ...asked }, REGULATION, TODAY, 'vi', book)

describe('a target', () => {
  test.each(ofTheHouse().map(({ code }) => [code]))('of %s may be set', (code) => {
    expect(wrong({ code })).toEqual({})
  })

  test.each(BOOK.rules.filter(({ nature }) => nature === 'legal').map(({ code }) => [code]))(
    'L29 of %s may not: the law settles it, and the sentence says where',
    (code) => {
      const { code: problem } = wrong({ code })
      expect(problem?.key).toBe('agencies.target.problem.legal')
      expect(problem?.values?.['source']).toMatch(/Điều \d+ (Nghị định|Luật)/)
    },
  )

  test('of what goes by quarters is not offered: the quarter is the same for all', () => {
    const codes = ofTheHouse().map(({ code }) => code)
    expect(codes).toEqual(['PRESS_REQUEST', 'AUTH_PUBLISH', 'COUNTERSIGN'])
    expect(wrong({ code: 'CONTACT_CONFIRM' })).toEqual({ code: { key: 'problem.choose' } })
  })

  test('may not from the day on which a decree settles what none did', () => {
    const [house] = BOOK.rules.filter(({ code }) => code === 'PRESS_REQUEST')
    const [decree] = BOOK.instruments.filter(({ code }) => code === '244/2026/NĐ-CP')
    const later: Book = {
      ...BOOK,
      instruments: [...BOOK.instruments, { ...decree!, code: '1/2026/NĐ-CP', from: '2026-12-01' }],
      rules: [
        ...BOOK.rules.map((rule) => (rule === house ? { ...rule, until: '2026-12-01' } : rule)),
        { ...house!, nature: 'legal', instrument: '1/2026/NĐ-CP', article: '7', clause: '5' },
      ],
    }
    expect(wrong({ from: '2026-11-30' }, later)).toEqual({})
    expect(Object.keys(wrong({ from: '2026-12-01' }, later))).toEqual(['code'])
  })

  test.each([
    [{ from: '2026-11-22' }, ['from']],
    [{ from: '2027-01-01' }, ['from']],
    [{ from: '2026-12-31' }, []],
    [{ until: '2026-12-31' }, []],
    [{ until: '2027-01-01' }, ['until']],
    [{ until: '2026-11-22' }, ['until']],
    [{ until: '2026-11-23' }, []],
  ])('with the days %j is wrong in %j', (days, fields) => {
    expect(Object.keys(wrong(days))).toEqual(fields)
  })

  test('ends with today or later, and not later than it does already', () => {
    const target = { effectiveUntil: '2026-12-01' }
    expect(whyNotEnd(target, '2026-11-22', TODAY)).toBe('agencies.target.problem.ended_past')
    expect(whyNotEnd(target, '2026-11-23', TODAY)).toBeNull()
    expect(whyNotEnd(target, '2026-12-01', TODAY)).toBe('agencies.target.problem.ended_later')
    expect(whyNotEnd({ effectiveUntil: null }, '2099-01-01', TODAY)).toBeNull()
  })

  test('has begun with its day', () => {
    expect(
      ['2026-11-23', '2026-11-24', null].map((effectiveFrom) => hasBegun({ effectiveFrom }, TODAY)),
    ).toEqual([true, false, true])
  })
})

describe('L38 the duty to issue a regulation', () => {
  const at = (
    now: string,
    issued: string[] = [],
    since: string | null = null,
    effectiveUntil: string | null = null,
  ) =>
    regulationDuty(
      issued.map((issuedOn) => ({ issuedOn, effectiveUntil })),
      { level: 'so', since, now: new Date(now), calendar: calendarFrom([]) },
    )?.standing

  test('L38 begins with the decree of 2026', () => {
    expect([at('2026-06-30T16:59:59Z'), at('2026-06-30T17:00:00Z')]).toEqual([undefined, 'open'])
  })

  test.each([
    [['2026-08-17'], 'done'],
    [['2026-08-18'], 'late'],
    [['2026-10-01', '2026-08-01'], 'done'],
    // one that was there before the decree is one
    [['2019-05-05'], 'done'],
    [[], 'missing'],
  ])('L38 with those of %j is %s', (issued, standing) => {
    expect(at('2026-11-23T02:00:00Z', issued)).toBe(standing)
  })

  test('L38 is not served by one that had ended before the decree began', () => {
    expect(at('2026-11-23T02:00:00Z', ['2018-01-01'], null, '2026-07-01')).toBe('missing')
    expect(at('2026-11-23T02:00:00Z', ['2018-01-01'], null, '2026-07-02')).toBe('done')
  })

  test.each([
    ['2026-07-01', 'missing'],
    ['2026-07-02', undefined],
  ])('L38 has its 45 days for an agency founded on %s: %s', (since, standing) => {
    expect(at('2026-11-23T02:00:00Z', [], since)).toBe(standing)
    expect(at('2026-11-23T02:00:00Z', ['2026-11-20'], since)).toBe(standing && 'late')
  })
})
