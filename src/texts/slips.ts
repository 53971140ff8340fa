/** Words without the signs around them. */
export const splitWords = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? []

export interface Replaced {
  before: string
  after: string
}

/** The words that came in the place of others, and are more than a slip of the keyboard away from them. */
export const replacedBy = ({ removed, added }: { removed: string; added: string }): Replaced[] =>
  pairs(splitWords(removed), splitWords(added)).filter(({ before, after }) => !isSlip(before, after))

/** Word for word where there are as many; otherwise all of them at once, as when two words ran into one. */
function pairs(gone: string[], came: string[]): Replaced[] {
  if (gone.length === 0 || came.length === 0) return []
  if (gone.length !== came.length) return [{ before: gone.join(' '), after: came.join(' ') }]
  return gone.map((before, at) => ({ before, after: came[at]! }))
}

/** Other marks, a letter too many or too few, or two that changed places. Another letter is another word: cấp, cắt. */
export function isSlip(one: string, other: string): boolean {
  const [a, b] = [lettersOf(one), lettersOf(other)].sort((x, y) => x.length - y.length) as [string, string]
  if (a === b) return true
  const at = [...a].findIndex((letter, index) => letter !== b[index])
  if (b.length === a.length + 1) return at < 0 || a.slice(at) === b.slice(at + 1)
  return a.length === b.length && swapped(a, at) === b
}

const swapped = (word: string, at: number) =>
  word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)

const lettersOf = (word: string) =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\s]/gu, '')
    .replaceAll('đ', 'd')
