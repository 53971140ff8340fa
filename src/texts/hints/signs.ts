import type { MessageKey } from '../../i18n'
import type { Hint } from '../hints'
import type { Line } from './readable'

/** Where a sign stands that should not: told once, with how often and where. */
const SIGNS: { key: MessageKey; sign: RegExp; inTables: boolean }[] = [
  { key: 'texts.hint.double_space', sign: /(?<=\S) {2,}(?=\S)/g, inTables: false },
  { key: 'texts.hint.straight_quote', sign: /(?<!\d)"/g, inTables: true },
  { key: 'texts.hint.space_before', sign: /(?<=[\p{L}\p{N})”]) +(?:[,;!?]|[.:](?=\s|$))/gu, inTables: true },
  {
    key: 'texts.hint.space_after',
    sign: /(?<=\p{Ll}\p{Ll})(?:[,;](?=\p{L})|\.(?=\p{Lu}\p{Ll}))/gu,
    inTables: true,
  },
]

export const signHints = (lines: readonly Line[]): Hint[] =>
  SIGNS.flatMap(({ key, sign, inTables }) => {
    const found = lines
      .filter(({ isTable }) => inTables || !isTable)
      .map(({ number, text }) => ({ line: number, count: text.match(sign)?.length ?? 0 }))
      .filter(({ count }) => count > 0)
    const count = found.reduce((sum, one) => sum + one.count, 0)
    return count > 0 ? [{ key, values: { count }, lines: found.map(({ line }) => line) }] : []
  })

/** Asked of what was sent, before it is put into one encoding. */
export function encodingHints(markdown: string): Hint[] {
  const lines = markdown
    .split(/\r\n?|\n/)
    .flatMap((line, index) => (line === line.normalize('NFC') ? [] : [index + 1]))
  return lines.length === 0 ? [] : [{ key: 'texts.hint.not_composed', values: {}, lines }]
}

const FEWEST_WORDS = 6

/** Capitals are read slowly, and by some readers letter by letter. */
export const capitalHints = (lines: readonly Line[]): Hint[] =>
  lines.flatMap(({ number, text, isTable }) => {
    const words = text.match(/\p{L}{2,}/gu) ?? []
    const isLoud = !isTable && words.length >= FEWEST_WORDS && text === text.toUpperCase()
    return isLoud ? [{ key: 'texts.hint.capitals', values: {}, lines: [number] }] : []
  })
