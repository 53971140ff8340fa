import fc from 'fast-check'
import { calendarFrom, DAY_KINDS, type SpecialDay } from '../../src/law/calendar'
import { dueAt } from '../../src/law/clocks'
import { dayOf, plusDays } from '../../src/law/days'
import { timeOfEachSide, type Pause } from '../../src/law/pauses'
import type { Span, Unit } from '../../src/law/rules'
import { walked, walkedBack } from './oracle'

const after = (amount: number, unit: Unit): Span => ({ amount, unit, direction: 'after' })
const amounts = fc.integer({ min: 1, max: 45 })
const instants = fc.date({
  min: new Date('2017-01-01T00:00:00Z'),
  max: new Date('2030-06-30T00:00:00Z'),
  noInvalidDate: true,
})
/** With room for what is counted back. */
const later = instants.filter((instant) => instant.getUTCFullYear() > 2017)
const corrections = fc.uniqueArray(
  fc.record({
    day: fc.integer({ min: 0, max: 5100 }).map((days) => plusDays('2017-01-01', days)),
    kind: fc.constantFrom(...DAY_KINDS),
    name: fc.constant('Sửa lịch'),
    source: fc.constant('Công văn'),
  }),
  { selector: ({ day }: SpecialDay) => day, maxLength: 60 },
)

describe('days, against an oracle that walks from 2017 to 2030', () => {
  const agrees = (unit: 'working_day' | 'calendar_day') =>
    fc.property(instants, amounts, corrections, (trigger, amount, special) => {
      const calendar = calendarFrom(special)
      expect(dueAt(after(amount, unit), trigger, calendar).at).toEqual(
        walked(calendar, trigger, amount, unit === 'working_day'),
      )
    })

  test('working days end where it does, whatever staff corrected', () => {
    fc.assert(agrees('working_day'), { numRuns: 300 })
  })

  test('calendar days end where it does, whatever staff corrected', () => {
    fc.assert(agrees('calendar_day'), { numRuns: 300 })
  })

  test('working days counted back from a plan begin where it does', () => {
    fc.assert(
      fc.property(later, amounts, corrections, (trigger, amount, special) => {
        const calendar = calendarFrom(special)
        const before: Span = { amount, unit: 'working_day', direction: 'before' }
        expect(dueAt(before, trigger, calendar).at).toEqual(walkedBack(calendar, trigger, amount))
      }),
      { numRuns: 300 },
    )
  })

  // every day from 2017 to the middle of 2030, among them each Tết, leap day, year end and the turn of 30/6/2026
  test.each([1, 2, 5, 15, 30])('from every single day, %i on', (amount) => {
    const calendar = calendarFrom([])
    for (let day = '2017-01-01'; day < '2030-07-01'; day = plusDays(day, 1)) {
      const trigger = new Date(`${day}T16:59:59Z`)
      const unit = amount < 30 ? 'working_day' : 'calendar_day'
      const end = walked(calendar, trigger, amount, unit === 'working_day')
      if (+dueAt(after(amount, unit), trigger, calendar).at !== +end) throw new Error(`${amount} from ${day}`)
    }
  })
})

const calendar = calendarFrom([])

test('hours are hours, at any time of any year', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 1, max: 200 }), (trigger, amount) => {
      const { at, steps } = dueAt(after(amount, 'hour'), trigger, calendar)
      expect(+at - +trigger).toBe(amount * 3_600_000)
      const minutes = steps.reduce((sum, step) => sum + step.minutes!, 0)
      // each day's share is rounded to its minute
      expect(Math.abs(minutes - amount * 60)).toBeLessThanOrEqual(steps.length)
    }),
  )
})

test('the explanation has every day once, in order, and as many that count as the rule asks for', () => {
  fc.assert(
    fc.property(
      instants,
      amounts,
      fc.constantFrom<Unit>('working_day', 'calendar_day'),
      (trigger, amount, unit) => {
        const { at, steps } = dueAt(after(amount, unit), trigger, calendar)
        expect(steps[0]).toMatchObject({ day: dayOf(trigger), counts: false, why: 'trigger' })
        steps.slice(1).forEach(({ day }, index) => expect(day).toBe(plusDays(steps[index]!.day, 1)))
        expect(steps.filter(({ counts }) => counts)).toHaveLength(amount)
        expect(steps.at(-1)!.day).toBe(dayOf(new Date(+at - 1)))
      },
    ),
  )
})

test('what happens later is never due earlier', () => {
  fc.assert(
    fc.property(instants, instants, amounts, fc.constantFrom<Unit>('working_day', 'month'), (...given) => {
      const [one, other, amount, unit] = given
      const [first, second] = +one <= +other ? [one, other] : [other, one]
      const end = (trigger: Date) => +dueAt(after(amount, unit), trigger, calendar).at
      expect(end(first)).toBeLessThanOrEqual(end(second))
    }),
  )
})

/** Pauses one after the other, in hours from the trigger. */
const ledgers = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 90 })), {
  maxLength: 4,
})
const pausesFrom = (trigger: Date, ledger: [number, number][]): Pause[] => {
  let clock = +trigger
  return ledger.map(([apart, length]) => {
    const from = clock + apart * 3_600_000
    clock = from + length * 3_600_000
    return { from: new Date(from), to: new Date(clock) }
  })
}

describe('pauses', () => {
  test('of hours put the end off by exactly what fell before it', () => {
    fc.assert(
      fc.property(instants, ledgers, (trigger, ledger) => {
        const pauses = pausesFrom(trigger, ledger)
        const { at } = dueAt(after(24, 'hour'), trigger, calendar, pauses)
        expect(timeOfEachSide(trigger, at, pauses).agency).toBe(24 * 3_600_000)
      }),
    )
  })

  test('of days leave the end where the oracle has it', () => {
    fc.assert(
      fc.property(instants, ledgers, amounts, fc.boolean(), (trigger, ledger, amount, workingOnly) => {
        const pauses = pausesFrom(trigger, ledger)
        const span = after(amount, workingOnly ? 'working_day' : 'calendar_day')
        expect(dueAt(span, trigger, calendar, pauses).at).toEqual(
          walked(calendar, trigger, amount, workingOnly, pauses),
        )
      }),
      { numRuns: 300 },
    )
  })

  test('never bring an end forward', () => {
    fc.assert(
      fc.property(instants, ledgers, amounts, (trigger, ledger, amount) => {
        const [without, with_] = [[], pausesFrom(trigger, ledger)].map((pauses) =>
          dueAt(after(amount, 'working_day'), trigger, calendar, pauses),
        )
        expect(+with_!.at).toBeGreaterThanOrEqual(+without!.at)
      }),
    )
  })

  test("leave each side's time apart, together the whole", () => {
    fc.assert(
      fc.property(instants, ledgers, fc.integer({ min: 0, max: 400 }), (from, ledger, hours) => {
        const to = new Date(+from + hours * 3_600_000)
        const { agency, other } = timeOfEachSide(from, to, pausesFrom(from, ledger))
        expect(agency + other).toBe(hours * 3_600_000)
        expect(Math.min(agency, other)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test("are told once where those of two clocks overlap: neither side's time is more than the whole", () => {
    const two = fc.tuple(ledgers, ledgers)
    fc.assert(
      fc.property(instants, two, fc.integer({ min: 0, max: 400 }), (from, [one, other], hours) => {
        const to = new Date(+from + hours * 3_600_000)
        const pauses = [pausesFrom(from, one), pausesFrom(from, other)]
        const [whole, ...each] = [pauses.flat(), ...pauses].map((some) => timeOfEachSide(from, to, some))
        expect(whole!.agency + whole!.other).toBe(hours * 3_600_000)
        expect(whole!.agency).toBeGreaterThanOrEqual(0)
        expect(whole!.other).toBeGreaterThanOrEqual(Math.max(...each.map((side) => side.other)))
      }),
    )
  })
})
