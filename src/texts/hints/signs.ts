import type { MessageKey } from '../../i18n'
import type { Hint } from '../hints'
import type { Line } from './readable'

/** Where a sign stands that should not: told once, with how often and where first. */
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
    return count > 0 ? [{ key, values: { count }, line: found[0]!.line }] : []
  })

/** Asked of what was sent, before it is put into one encoding. */
export function encodingHints(markdown: string): Hint[] {
  const line = markdown.split('\n').findIndex((one) => one !== one.normalize('NFC'))
  return line < 0 ? [] : [{ key: 'texts.hint.not_composed', values: {}, line: line + 1 }]
}

const FEWEST_WORDS = 6

/** Capitals are read slowly, and by some readers letter by letter. */
export const capitalHints = (lines: readonly Line[]): Hint[] =>
  lines.flatMap(({ number, text, isTable }) => {
    const words = text.match(/\p{L}{2,}/gu) ?? []
    const isLoud = !isTable && words.length >= FEWEST_WORDS && text === text.toUpperCase()
    return isLoud ? [{ key: 'texts.hint.capitals', values: {}, line: number }] : []
  })
