import type { Hint } from '../hints'
import type { Line } from './readable'

/** hòa, khỏe, thủy. */
const ON_FIRST = /^(?!q)[^\s]*(?:[òóỏõọ][ae]|[ùúủũụ]y)$/u
/** hoà, khoẻ, thuỷ; the y of "quý" has no other place. */
const ON_SECOND = /^(?!q)[^\s]*(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])$/u

interface Found {
  word: string
  line: number
}

type Pair = [Found, Found]

/** Two ways to place the mark are both right; one text keeps to one. A name may keep its own. */
export function toneHints(lines: readonly Line[]): Hint[] {
  const words = lines.flatMap(({ number, text }) =>
    (text.match(/\p{L}+/gu) ?? []).map((word) => ({ word, line: number })),
  )
  const first = words.filter(({ word }) => ON_FIRST.test(word.toLowerCase()))
  const second = words.filter(({ word }) => ON_SECOND.test(word.toLowerCase()))
  const same = sameWords(first, second)
  const pairs = same.length > 0 ? same : both(first.filter(isNoName), second.filter(isNoName))
  return pairs.map(hintOf)
}

const hintOf = ([one, other]: Pair): Hint => ({
  key: 'texts.hint.tone',
  values: { one: one.word, other: other.word },
  lines: [...new Set([one.line, other.line])].sort((a, b) => a - b),
})

const isNoName = ({ word }: Found) => word === word.toLowerCase()

const both = ([one]: Found[], [other]: Found[]): Pair[] => (one && other ? [[one, other]] : [])

/** Each word that is written both ways, where it stands first in each. */
function sameWords(first: Found[], second: Found[]): Pair[] {
  const others = firstOfEach(second)
  return [...firstOfEach(first)].flatMap(([letters, one]): Pair[] => {
    const other = others.get(letters)
    return other ? [[one, other]] : []
  })
}

const firstOfEach = (words: Found[]) =>
  new Map(words.toReversed().map((found) => [bare(found.word), found] as const))

/** The letters, and which mark, but not where it stands. */
const bare = (word: string) => [...word.toLowerCase().normalize('NFD')].sort().join('')
