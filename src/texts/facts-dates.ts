import type { Pattern } from './facts'
import { lower, whole } from './facts-patterns'

const ENGLISH_MONTHS =
  'january february march april may june july august september october november december'.split(' ')
const LUNAR_MONTHS = 'giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|mười một|chạp'.split('|')

const PART = '(?:(?<part>rạng sáng|sáng|trưa|chiều|tối|đêm)\\s+(?:nay\\s*)?[,(]?\\s*)?'
const MONTH = '(?<month>\\d{1,2}|giêng|hai|ba|tư|năm(?!\\s+\\d{4})|sáu|bảy|tám|chín|mười một|mười|chạp)'
const ENGLISH_MONTH =
  '(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|' +
  'Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const ENGLISH_DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'

const DAYS = [
  whole(`${PART}(?:ngày\\s+)?(?<day>\\d{1,2})\\s+tháng\\s+${MONTH}(?:\\s+năm\\s+(?<year>\\d{4}))?`),
  whole(
    `${PART}(?:ngày\\s+)?(?<day>\\d{1,2})(?<sign>[/.-])(?<month>\\d{1,2})\\k<sign>(?<year>\\d{4}|\\d{2})`,
  ),
  // without a year 2/3 may be two thirds
  whole(
    '(?:(?<part>rạng sáng|sáng|trưa|chiều|tối|đêm)\\s+(?:ngày\\s+)?|(?:ngày|hôm|từ|đến|trước|sau|hết)\\s+)' +
      '(?<day>\\d{1,2})[/-](?<month>\\d{1,2})',
  ),
  whole(`tháng\\s+${MONTH}(?:(?:\\s+năm\\s+|/)(?<year>\\d{4}))?`),
  whole(`${ENGLISH_DAY}\\s+(?:of\\s+)?${ENGLISH_MONTH}(?:,?\\s+(?<year>\\d{4}))?`, 'gu'),
  whole(`${ENGLISH_MONTH}\\s+${ENGLISH_DAY}(?:,?\\s+(?<year>\\d{4}))?`, 'gu'),
  whole(`${ENGLISH_MONTH}\\s+(?<year>\\d{4})`, 'gu'),
  whole('ngày\\s+(?<day>\\d{1,2})'),
]

const CLOCKS = [
  whole('(?<hour>\\d{1,2}):(?<minute>\\d{2})(?:\\s*(?<half>a\\.?m|p\\.?m)\\.?)?'),
  whole('(?<hour>\\d{1,2})\\s*(?:giờ|h|g)\\s*(?<minute>\\d{1,2})(?:\\s*phút)?'),
  whole('(?<hour>\\d{1,2})\\s*(?<half>a\\.?m|p\\.?m)\\.?'),
  whole('(?<hour>\\d{1,2})h'),
]

const SAID = [
  whole('thứ\\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ\\s+nhật'),
  whole('(?:hôm|ngày|sáng|chiều|tối|đêm|trưa)\\s+(?:nay|qua|kia|mai)'),
  whole('(?:tuần|tháng|quý|năm)\\s+(?:này|tới|sau|trước|ngoái|qua)'),
  whole('(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight'),
  whole('quý\\s+(?:[1-4]|IV|I{1,3})(?:(?:\\s+năm\\s+|/)\\d{4})?'),
  whole('năm\\s+\\d{4}'),
]

function monthOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word)
  const lunar = LUNAR_MONTHS.indexOf(word.toLowerCase())
  return 1 + (lunar >= 0 ? lunar : ENGLISH_MONTHS.findIndex((month) => month.startsWith(start(word))))
}

const start = (word: string) => word.toLowerCase().slice(0, 'jan'.length)

/** 05/11/26 and “ngày 5 tháng 11 năm 2026” are one day. */
const dayOf = ({ groups: { part, day, month, year } = {} }: RegExpExecArray) =>
  [
    part?.toLowerCase(),
    day && `d${Number(day)}`,
    month && `m${monthOf(month)}`,
    year && `y${year.padStart('2026'.length, '20')}`,
  ]
    .filter(Boolean)
    .join(' ')

const clockOf = ({ groups: { hour, minute = '0', half = '' } = {} }: RegExpExecArray) =>
  `${Number(hour)}:${Number(minute)}${half.toLowerCase().replaceAll('.', '')}`

export const DATES: Pattern[] = [
  ...DAYS.map((pattern) => ({ pattern, value: dayOf })),
  ...CLOCKS.map((pattern) => ({ pattern, value: clockOf })),
  ...SAID.map((pattern) => ({ pattern, value: lower })),
]
