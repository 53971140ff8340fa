import { HERE } from './here'
import { LONG } from './texts'

const day = {
  ...{ weekday: 'clocks.weekday.6', day: '10/01/2026', kind: 'clocks.calendar.kind.make_up_work' },
  ...{ href: HERE, backHref: HERE },
  ...{ name: 'Cho ngày 02/01/2026', mark: 1, corrected: false },
}

/** Days off: of a year that was decided, and of one that was not and that staff correct. */
export const calendarSamples = {
  decidedYear: {
    ...{ year: 2026, previous: { year: 2025, href: HERE }, next: { year: 2027, href: HERE } },
    message: { key: 'clocks.calendar.of', values: { year: 2026 } },
    isDecided: true,
    standing: { key: 'clocks.calendar.confirmed', values: { source: LONG } },
    days: [day, { ...day, name: LONG, mark: 2 }],
    sources: [
      { mark: 1, text: 'Thông báo số 12/TB-BNV' },
      { mark: 2, text: LONG },
    ],
    mayEdit: false,
  },
  openYear: {
    ...{ year: 2040, previous: { year: 2039, href: HERE }, next: null },
    message: { key: 'clocks.calendar.of', values: { year: 2040 } },
    isDecided: false,
    standing: { key: 'clocks.calendar.undecided' },
    days: [{ ...day, corrected: true }],
    sources: [{ mark: 1, text: 'Thông báo số 12/TB-BNV' }],
    mayEdit: true,
  },
}
