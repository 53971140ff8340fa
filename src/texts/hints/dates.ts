import type { Locale } from '../../i18n'
import type { Hint } from '../hints'
import type { Line } from './readable'

/** A date as it is written; a missing year is null. */
interface Written {
  text: string
  day: number
  month: number
  year: number | null
  /** 0 is Sunday; null where no day of the week is named. */
  weekday: number | null
}

const WEEKDAY = String.raw`(?:(?<weekday>thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)[,\s(]*(?:ngày\s+)?)?`
const VIETNAMESE = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.-])${WEEKDAY}(?:` +
    String.raw`(?<d1>\d{1,3})[/.-](?<m1>\d{1,3})[/.-](?<y1>\d{3,5})|` +
    String.raw`(?:(?<=ngày\s)|(?<=ngày\s\s))(?<d2>\d{1,3})[/-](?<m2>\d{1,2})|` +
    String.raw`(?<d3>\d{1,3})\s+tháng\s+(?<m3>\d{1,3})(?:\s+năm\s+(?<y3>\d{3,5})|[/-](?<y4>\d{3,5}))?` +
    String.raw`)(?![\p{N}/-]|\.\d)`,
  'giu',
)

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
  ...['november', 'december'],
]
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const ENGLISH = new RegExp(
  String.raw`(?<!\p{L})(?:(?<weekday>${WEEKDAYS.join('|')})[,\s(]*)?(?:` +
    String.raw`(?<d1>\d{1,3})\s+(?<m1>${MONTHS.join('|')})(?:,?\s+(?<y1>\d{3,5}))?|` +
    String.raw`(?<m2>${MONTHS.join('|')})\s+(?<d2>\d{1,3})(?!\d)(?:,?\s+(?<y2>\d{3,5}))?)(?![\p{L}\p{N}])`,
  'giu',
)

export const dateHints = (lines: readonly Line[], locale: Locale): Hint[] =>
  lines.flatMap(({ number, text }) =>
    [...text.matchAll(locale === 'vi' ? VIETNAMESE : ENGLISH)]
      .map((match) => hintOf(written(match)))
      .filter((hint) => hint !== null)
      .map((hint) => ({ ...hint, lines: [number] })),
  )

function written({ 0: text, groups = {} }: RegExpMatchArray): Written {
  const of = (name: string) => [1, 2, 3, 4].map((n) => groups[`${name}${n}`]).find((one) => one !== undefined)
  const year = of('y')
  return {
    text: text.trim(),
    day: Number(of('d')),
    month: monthOf(of('m')!),
    year: year === undefined ? null : Number(year),
    weekday: weekdayOf(groups['weekday']),
  }
}

const monthOf = (text: string) => Number(text) || MONTHS.indexOf(text.toLowerCase()) + 1

const VIETNAMESE_DAYS = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy']

function weekdayOf(text: string | undefined): number | null {
  if (text === undefined) return null
  const day = text.toLowerCase().replace(/\s+/g, ' ')
  const digit = /\d/.exec(day)?.[0]
  return digit ? Number(digit) - 1 : Math.max(VIETNAMESE_DAYS.indexOf(day), WEEKDAYS.indexOf(day))
}

/** Further off than any statement speaks of with a day. */
const [FIRST_YEAR, LAST_YEAR] = [1800, 2100]
/** A year in which every day is a day. */
const LEAP = 2024

function hintOf({ text, day, month, year, weekday }: Written): Omit<Hint, 'lines'> | null {
  const date = new Date(Date.UTC(year ?? LEAP, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return { key: 'texts.hint.no_date', values: { date: text } }
  if (year === null) return null
  if (year < FIRST_YEAR || year > LAST_YEAR) return { key: 'texts.hint.year', values: { date: text, year } }
  if (weekday === null || weekday === date.getUTCDay()) return null
  return {
    key: `texts.hint.weekday.${date.getUTCDay() as 0 | 1 | 2 | 3 | 4 | 5 | 6}`,
    values: { date: text },
  }
}
