import type { SpecialDay } from './calendar'
import { isWeekend, plusDays, weekdayOf, type Day } from './days'
import { lunarDay, lunarNewYear } from './lunar'

const OF_2012 = 'Điều 115 Bộ luật Lao động số 10/2012/QH13'
const OF_2019 = 'Điều 112 Bộ luật Lao động số 45/2019/QH14'
const FIRST_YEAR_OF_2019 = 2021
const CULTURE_DAY = 'Điều 2 Nghị quyết số 28/2026/QH16'
const FIRST_CULTURE_DAY = 2026

type Named = readonly [Day, string]

/**
 * The days off that statute gives in a year for which nothing more was decided, with the day off for each that falls on
 * a weekend. Which days join Tết and the National Day is decided each year: until it is, those stand here that were
 * chosen whenever the weekday was the same.
 */
export function statutoryHolidays(year: number): SpecialDay[] {
  const source = year < FIRST_YEAR_OF_2019 ? OF_2012 : OF_2019
  const off = namedDays(year).map(([day, name]) => ({ day, kind: 'holiday' as const, name, source }))
  return [...off, ...inLieu(off), ...cultureDay(year)]
}

const namedDays = (year: number): Named[] => [
  [`${year}-01-01`, 'Tết Dương lịch'],
  ...tet(year),
  [lunarDay(year, 3, 10), 'Giỗ Tổ Hùng Vương'],
  [`${year}-04-30`, 'Ngày Chiến thắng'],
  [`${year}-05-01`, 'Quốc tế Lao động'],
  ...nationalDay(year),
]

const [SUNDAY, MONDAY, THURSDAY, SATURDAY] = [0, 1, 4, 6]

/** Five days; two of them before the new year when it begins on a Saturday, else one. */
function tet(year: number): Named[] {
  const first = lunarNewYear(year)
  const days = weekdayOf(first) === SATURDAY ? [-2, -1, 0, 1, 2] : [-1, 0, 1, 2, 3]
  return days.map((after) => [plusDays(first, after), 'Tết Nguyên đán'] as const)
}

/** Two days since the code of 2019: the day itself and one beside it, towards the weekend. */
function nationalDay(year: number): Named[] {
  const day: Day = `${year}-09-02`
  const beside = [SUNDAY, MONDAY, THURSDAY].includes(weekdayOf(day)) ? 1 : -1
  const both = year < FIRST_YEAR_OF_2019 ? [day] : [day, plusDays(day, beside)]
  return both.map((each) => [each, 'Quốc khánh'] as const)
}

/** Given by a resolution of the National Assembly, not by the labour code: it has no day in lieu. */
const cultureDay = (year: number): SpecialDay[] =>
  year < FIRST_CULTURE_DAY
    ? []
    : [{ day: `${year}-11-24`, kind: 'holiday', name: 'Ngày Văn hóa Việt Nam', source: CULTURE_DAY }]

/** A holiday on a weekend gives the next working day off (article 111.3 of the code of 2019, 115.3 of that of 2012). */
function inLieu(off: SpecialDay[]): SpecialDay[] {
  const taken = new Set(off.map(({ day }) => day))
  return off
    .filter(({ day }) => isWeekend(day))
    .sort((one, other) => one.day.localeCompare(other.day))
    .map((holiday) => {
      let day = holiday.day
      while (isWeekend(day) || taken.has(day)) day = plusDays(day, 1)
      taken.add(day)
      return { ...holiday, day, name: `Nghỉ bù ${holiday.name}` }
    })
}
