import { dayOf, instantInVietnam, type Day } from './days'

type Unit = 'day' | 'working_day'

/** How long an agency has for an answer, and whether the law or a house says so. */
export interface Target {
  code: string
  amount: number
  unit: Unit
  /** Null for a rule of the house. */
  law: { instrument: string; article: string; clause: string | null } | null
}

/** An ordinary request of the press has no statutory time (Decree 244/2026/NĐ-CP article 7.5): this is a house rule. */
export const HOUSE: Target = { code: 'PRESS_REQUEST', amount: 2, unit: 'working_day', law: null }

const of2016 = { instrument: 'Luật Báo chí số 103/2016/QH13', article: '39' }
const of237 = { instrument: 'Nghị định số 237/2026/NĐ-CP', article: '18' }
const of262 = { instrument: 'Nghị định số 262/2026/NĐ-CP', article: '16' }

interface Regime {
  from: Day
  /** First day on which it no longer holds. */
  until: Day | null
  byKind: Partial<Record<string, Target>>
}

/** By the day on which a request was received; a kind that is not named has the target of the house. */
const REGIMES: readonly Regime[] = [
  {
    from: '2017-01-01',
    until: '2026-07-01',
    byKind: {
      press_agency_head: {
        ...{ code: 'PRESS_AGENCY_ANSWER', amount: 30, unit: 'day' },
        law: { ...of2016, clause: null },
      },
      forwarded_opinion: {
        ...{ code: 'FORWARDED_OPINION', amount: 30, unit: 'day' },
        law: { ...of2016, clause: '2' },
      },
    },
  },
  {
    from: '2026-07-01',
    until: null,
    byKind: {
      press_agency_head: {
        ...{ code: 'PRESS_AGENCY_ANSWER', amount: 30, unit: 'day' },
        law: { ...of237, clause: '1' },
      },
      // of opinions; complaints follow the law on complaints first (article 18.2)
      forwarded_opinion: {
        ...{ code: 'FORWARDED_OPINION', amount: 15, unit: 'working_day' },
        law: { ...of237, clause: '3' },
      },
      foreign_bureau: {
        ...{ code: 'FOREIGN_BUREAU', amount: 5, unit: 'working_day' },
        law: { ...of262, clause: '2' },
      },
    },
  },
]

/** @param kind of the request; the law is that of the day on which it was received */
export function targetOf(kind: string, receivedAt: Date): Target {
  const day = dayOf(receivedAt)
  const regime = REGIMES.find(({ from, until }) => from <= day && (until === null || day < until))
  return regime?.byKind[kind] ?? HOUSE
}

/** Days that the calendar says otherwise of than the week does. */
export interface Calendar {
  holidays: ReadonlySet<Day>
  workdays: ReadonlySet<Day>
}

const DAY_MS = 24 * 60 * 60 * 1000
const next = (day: Day): Day => dayOf(new Date(instantInVietnam(`${day}T12:00`)!.getTime() + DAY_MS))

const WEEKEND = [0, 6]
const isWorkingDay = (day: Day, { holidays, workdays }: Calendar) =>
  workdays.has(day) || (!holidays.has(day) && !WEEKEND.includes(new Date(`${day}T00:00:00Z`).getUTCDay()))

/**
 * The first instant after the last day. The day on which it was received is not counted (Civil Code 91/2015/QH13 article
 * 147.2), and a time that would end on a day of rest ends with the next working day (article 148.5).
 */
export function dueAt(receivedAt: Date, { amount, unit }: Target, calendar: Calendar): Date {
  let day = dayOf(receivedAt)
  for (let left = amount; left > 0;) {
    day = next(day)
    if (unit === 'day' || isWorkingDay(day, calendar)) left -= 1
  }
  while (!isWorkingDay(day, calendar)) day = next(day)
  return instantInVietnam(`${next(day)}T00:00`)!
}
