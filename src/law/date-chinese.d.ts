/** What we use of it: its own types are not exported to modules. */
declare module 'date-chinese' {
  export class CalendarVietnamese {
    /** @param cycle [cycle, year of the cycle, month, leap, day] */
    constructor(cycle?: number[])
    newYear(year: number): number
    fromJDE(jde: number): this
    get(): number[]
    toGregorian(year: number): { year: number; month: number; day: number }
  }
}
