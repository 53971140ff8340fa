import { LEVELS } from '../../src/agencies/rules'
import {
  BOOK,
  formsAt,
  groundsAt,
  holdsOn,
  instrumentOf,
  rangeOf,
  reasonDutyAt,
  ruleAt,
} from '../../src/law/book'
import { instantInVietnam, isDay, plusDays, startOf } from '../../src/law/days'
import { FORMS } from '../../src/statements/rules'

const at = (local: string) => instantInVietnam(local)!
const [LAST_OLD, FIRST_NEW] = [at('2026-06-30T23:59'), at('2026-07-01T00:00')]

describe('the data hold together', () => {
  test('instruments have real ranges, and a successor begins where they end', () => {
    for (const { code, from, until, successor } of BOOK.instruments) {
      expect([code, isDay(from), until === null || from < until]).toEqual([code, true, true])
      if (successor) expect([code, instrumentOf(successor)?.from]).toEqual([code, until])
    }
  })

  test('what is cited stands among the instruments', () => {
    const cited = [...BOOK.rules, ...BOOK.grounds, ...BOOK.forms, ...BOOK.reasonDuties]
    expect(cited.filter(({ instrument }) => instrument !== null && !instrumentOf(instrument))).toEqual([])
  })

  test('a rule of law has its article and one of the house has none', () => {
    for (const { code, nature, instrument, article } of BOOK.rules)
      expect([code, instrument !== null && article !== null]).toEqual([code, nature === 'legal'])
  })

  test('levels are levels of agencies', () => {
    const named = BOOK.rules.flatMap(({ binds }) => binds ?? [])
    expect(named.filter((level) => !(LEVELS as readonly string[]).includes(level))).toEqual([])
  })

  test('of one duty no two rules bind the same level on the same day', () => {
    const ranges = BOOK.rules.map((rule) => rangeOf(rule))
    const days = new Set(
      ranges.flatMap(({ from, until }) => [from, ...(until ? [plusDays(until, -1), until] : [])]),
    )
    for (const day of days)
      for (const level of LEVELS) {
        const codes = BOOK.rules
          .filter(
            (rule) => holdsOn(rangeOf(rule), day) && (rule.binds === null || rule.binds.includes(level)),
          )
          .map(({ code }) => code)
        expect([day, level, codes.filter((code, index) => codes.indexOf(code) !== index)]).toEqual([
          day,
          level,
          [],
        ])
      }
  })

  test('a statement can have each of the five forms of the decree in force', () => {
    expect(
      formsAt(FIRST_NEW)
        .map(({ code }) => code)
        .sort(),
    ).toEqual([...FORMS].sort())
  })
})

describe('the regime follows from the date', () => {
  const ruleOf = (code: string, instant: Date) => {
    const rule = ruleAt(code, instant)
    return rule && `${rule.amount} ${rule.unit} ${rule.instrument ?? 'house'}`
  }

  test.each([
    ['SPOKESPERSON_PUBLISH', undefined, '24 hour 244/2026/NĐ-CP'],
    ['AUTH_PUBLISH_2017', '12 hour 09/2017/NĐ-CP', undefined],
    ['AUTH_PUBLISH', undefined, '12 hour house'],
    ['INITIAL_2017', '24 hour 09/2017/NĐ-CP', undefined],
    ['INITIAL_MAJOR_EVENT', undefined, '24 hour 244/2026/NĐ-CP'],
    ['INITIAL_OPINION', undefined, '24 hour 244/2026/NĐ-CP'],
    ['PRESS_REQUEST', '2 working_day house', '2 working_day house'],
    ['PRESS_AGENCY_ANSWER', '30 calendar_day 103/2016/QH13', '30 calendar_day 237/2026/NĐ-CP'],
    ['FORWARDED_OPINION', '30 calendar_day 103/2016/QH13', '15 working_day 237/2026/NĐ-CP'],
    ['COMPLAINT_CONCLUSION', undefined, '5 working_day 237/2026/NĐ-CP'],
    ['FOREIGN_BUREAU', undefined, '5 working_day 262/2026/NĐ-CP'],
  ])('L46 %s: until 30/6/2026 %s, from 1/7/2026 on %s', (code, before, after) => {
    expect([ruleOf(code, LAST_OLD), ruleOf(code, FIRST_NEW)]).toEqual([before, after])
  })

  test('L46 four grounds of the law of 2016, three of that of 2025', () => {
    const clauses = (instant: Date) =>
      groundsAt(instant).map(({ instrument, clause }) => `${instrument} ${clause}`)
    expect(clauses(LAST_OLD)).toEqual(['2.a', '2.b', '2.c', '2.d'].map((clause) => `103/2016/QH13 ${clause}`))
    expect(clauses(FIRST_NEW)).toEqual(['2.a', '2.b', '2.c'].map((clause) => `126/2025/QH15 ${clause}`))
  })

  test('L46 six forms in the decree of 2017, five in that of 2026', () => {
    expect([formsAt(LAST_OLD).length, formsAt(FIRST_NEW).length]).toEqual([6, 5])
  })

  test('L46 the reason of a refusal is demanded from 1/7/2026 on', () => {
    expect([reasonDutyAt(LAST_OLD), reasonDutyAt(FIRST_NEW)?.article]).toEqual([undefined, '4'])
  })
})

test('L18 a commune is bound by no monthly and no quarterly number, a province is', () => {
  for (const code of ['MONTHLY_INFO', 'QUARTERLY_CONFERENCE', 'ANNUAL_REPORT']) {
    expect([code, ruleAt(code, FIRST_NEW, 'commune')]).toEqual([code, undefined])
    expect(ruleAt(code, FIRST_NEW, 'province')).toBeDefined()
  }
})

test('L16 L17 a province had its monthly and quarterly duty by the decree of 2017 too, an agency under the Government has none any more', () => {
  for (const code of ['MONTHLY_INFO', 'QUARTERLY_CONFERENCE']) {
    expect([code, ruleAt(code, LAST_OLD, 'province')?.instrument]).toEqual([code, '09/2017/NĐ-CP'])
    expect([code, ruleAt(code, FIRST_NEW, 'province')?.instrument]).toEqual([code, '244/2026/NĐ-CP'])
    expect([code, ruleAt(code, FIRST_NEW, 'government_agency')]).toEqual([code, undefined])
  }
})

test('L32 a ministry gives no notice of its conference, a department does', () => {
  expect(ruleAt('CONFERENCE_NOTICE', FIRST_NEW, 'ministry')).toBeUndefined()
  expect(ruleAt('CONFERENCE_NOTICE', FIRST_NEW, 'so')?.amount).toBe(24)
})

test('before the first decree there is no duty of its kind', () => {
  expect(ruleAt('AUTH_PUBLISH_2017', startOf('2017-03-29'))).toBeUndefined()
  expect(ruleAt('AUTH_PUBLISH_2017', startOf('2017-03-30'))).toBeDefined()
})
