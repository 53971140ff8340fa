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

/** Two ways to place the mark are both right; one text keeps to one. A name may keep its own. */
export function toneHints(lines: readonly Line[]): Hint[] {
  const words = lines.flatMap(({ number, text }) =>
    (text.match(/\p{L}+/gu) ?? []).map((word) => ({ word, line: number })),
  )
  const first = words.filter(({ word }) => ON_FIRST.test(word.toLowerCase()))
  const second = words.filter(({ word }) => ON_SECOND.test(word.toLowerCase()))
  const pair = sameWord(first, second) ?? both(first.filter(isNoName), second.filter(isNoName))
  return pair
    ? [{ key: 'texts.hint.tone', values: { one: pair[0].word, other: pair[1].word }, line: pair[1].line }]
    : []
}

const isNoName = ({ word }: Found) => word === word.toLowerCase()

const both = ([one]: Found[], [other]: Found[]): [Found, Found] | null => (one && other ? [one, other] : null)

function sameWord(first: Found[], second: Found[]): [Found, Found] | null {
  const known = new Map(first.map((found) => [bare(found.word), found]))
  const other = second.find(({ word }) => known.has(bare(word)))
  return other ? [known.get(bare(other.word))!, other] : null
}

/** The letters, and which mark, but not where it stands. */
const bare = (word: string) => [...word.toLowerCase().normalize('NFD')].sort().join('')
