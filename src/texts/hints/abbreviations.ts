import type { Hint } from '../hints'
import { KNOWN } from './known'
import type { Line } from './readable'

/** Two capitals and more; what follows a "/" is the symbol of a paper. */
const CAPITALS = /(?<![\p{L}\p{N}/._-])\p{Lu}{2,}\d*(?:[&-]\p{Lu}{2,}\d*)*(?:-\d+)?(?![\p{L}\p{N}])/gu

const ROMAN = /^[IVXLCDM]+$/
/** A syllable is a word in capitals. */
const SYLLABLE =
  /^(?:ngh?|[kptc]h|gh|gi|nh|qu|tr|[bcdđghklmnprstvx])?(?:[aeiouyăâêôơư]{1,3})(?:ng|nh|ch|[cmnpt])?$/

/** All that nobody explained, in one hint: what readers have to look up. */
export function abbreviationHints(lines: readonly Line[]): Hint[] {
  const explained = explainedIn(lines.map(({ text }) => text).join('\n'))
  const found = new Map<string, number>()
  for (const { text, number } of lines.filter(isMixed))
    for (const [word] of text.matchAll(CAPITALS))
      if (!found.has(word) && !explained.has(word) && !isKnown(word)) found.set(word, number)
  const values = { list: [...found.keys()].join(', ') }
  return found.size === 0
    ? []
    : [{ key: 'texts.hint.abbreviation', values, lines: [...new Set(found.values())] }]
}

/** In brackets after its words, or followed by them in brackets. */
const explainedIn = (text: string): ReadonlySet<string> =>
  new Set([
    ...[...text.matchAll(/\([^()\n]{1,80}\)/g)].flatMap(([inside]) => inside.match(CAPITALS) ?? []),
    ...(text.match(/(?<![\p{L}\d&-])[\p{Lu}\d&-]{2,20}(?=\s\()/gu) ?? []),
  ])

/** In a line of capitals any word may be one. */
const isMixed = ({ text }: Line) => /\p{Ll}{2}/u.test(text)

const isKnown = (word: string) =>
  word.split(/[&-]/).every((part) => {
    const letters = part.replace(/\d+$/, '')
    return letters === '' || KNOWN.has(part) || KNOWN.has(letters) || ROMAN.test(letters) || isWord(letters)
  })

const isWord = (letters: string) => SYLLABLE.test(withoutTone(letters.toLowerCase()))

const withoutTone = (word: string) =>
  word
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC')
