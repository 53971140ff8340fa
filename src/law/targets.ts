import { dayOf, instantInVietnam, type Day } from './days'

type Unit = 'day' | 'working_day'

/** How long an agency has for an answer, and whether the law or a house says so. */
export interface Target {
  code: string
  amount: number
  unit: Unit
  /** Instrument and article; null for a rule of the house. */
  law: { instrument: string; article: string } | null
}

/** An ordinary request of the press has no statutory time (Decree 244/2026/NĐ-CP article 7.5): this is a house rule. */
const HOUSE: Target = { code: 'PRESS_REQUEST', amount: 2, unit: 'working_day', law: null }

const of237 = (article: string) => ({ instrument: 'Nghị định 237/2026/NĐ-CP', article })
const of262 = (article: string) => ({ instrument: 'Nghị định 262/2026/NĐ-CP', article })

/** First day on which they hold. */
const SINCE: Day = '2026-07-01'
const BY_KIND: Partial<Record<string, Target>> = {
  press_agency_head: { code: 'PRESS_AGENCY_ANSWER', amount: 30, unit: 'day', law: of237('18.1') },
  forwarded_opinion: { code: 'FORWARDED_OPINION', amount: 15, unit: 'working_day', law: of237('18.3') },
  foreign_bureau: { code: 'FOREIGN_BUREAU', amount: 5, unit: 'working_day', law: of262('16.2') },
}

/** @param kind of the request; the law is that of the day on which it was received */
export const targetOf = (kind: string, receivedAt: Date): Target =>
  (dayOf(receivedAt) >= SINCE ? BY_KIND[kind] : undefined) ?? HOUSE

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

/** The first instant after the last day; the day on which it was received is not counted (Civil Code article 147.2). */
export function dueAt(receivedAt: Date, { amount, unit }: Target, calendar: Calendar): Date {
  let day = dayOf(receivedAt)
  for (let left = amount; left > 0;) {
    day = next(day)
    if (unit === 'day' || isWorkingDay(day, calendar)) left -= 1
  }
  return instantInVietnam(`${next(day)}T00:00`)!
}
