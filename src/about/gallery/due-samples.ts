import { LONG } from './texts'

const row = {
  ...{ weekday: 'clocks.weekday.1', day: '30/11/2026', counts: true, name: null, mark: null },
  amount: { key: 'clocks.steps.nth', values: { number: 1 } },
  why: 'clocks.because.working',
}
const not = { counts: false, amount: { key: 'clocks.steps.not' } }

/** How a time is counted: in days with holidays, in hours, and beyond what is decided. */
export const dueSamples = {
  daySteps: {
    rows: [
      { ...row, ...not, why: 'clocks.because.trigger' },
      { ...row, weekday: 'clocks.weekday.2', day: '01/12/2026' },
      { ...row, ...not, day: '02/12/2026', why: 'clocks.because.holiday', name: LONG, mark: 1 },
      { ...row, ...not, day: '03/12/2026', why: 'clocks.because.paused' },
      { ...row, ...not, day: '04/12/2026', counts: true, why: 'clocks.because.moved' },
    ],
    sources: [{ mark: 1, text: LONG }],
    uncertain: 2028,
  },
  hourSteps: {
    rows: [
      {
        ...row,
        amount: { key: 'clocks.steps.minutes', values: { hours: 6, minutes: 30 } },
        why: 'clocks.because.running',
      },
    ],
    sources: [],
    uncertain: null,
  },
}
