import type { Hint } from '../hints'
import type { Line } from './readable'

/** As English writes them: 1,234.5 and 1,234,567; 2.5% and 2.5 tỷ. */
const ENGLISH =
  /(?<![\d.,/])(?:\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|\d{1,3}\.\d{1,2}(?=\s?%|\s(?:tỷ|tỉ|triệu|nghìn|ngàn)(?!\p{L})))(?![\d/])/gu

export const numberHints = (lines: readonly Line[]): Hint[] =>
  lines.flatMap(({ number, text }) =>
    (text.match(ENGLISH) ?? []).map((found) => ({
      key: 'texts.hint.number' as const,
      values: { found, better: vietnamese(found) },
      lines: [number],
    })),
  )

const vietnamese = (number: string) => number.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'))
