import { diffArrays } from 'diff'

export interface Piece {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** Beyond so many differences two texts are different texts; looking further would only keep the portal busy. */
const MOST_EDITS = 1500

/**
 * What became of the words: 'same' and 'removed' together are the text before, 'same' and 'added' the text after.
 * Paragraph by paragraph first, so that a long text with a small change costs little.
 */
export const wordDiff = (before: string, after: string): Piece[] =>
  joined(
    hunks(compared(lines(before), lines(after))).flatMap(({ same, removed, added }) =>
      removed && added ? compared(tokens(removed), tokens(added)) : pieces(same, removed, added),
    ),
  )

const lines = (text: string) => text.match(/[^\n]*\n+|[^\n]+$/g) ?? []

/** A number, a date, the number of a document or NĐ-CP is one word; every other sign stands alone. */
const tokens = (text: string) =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:[./:,–-][\p{L}\p{M}\p{N}]+)*|\s+|[^]/gu) ?? []

function compared(before: string[], after: string[]): Piece[] {
  const found = diffArrays(before, after, { maxEditLength: MOST_EDITS })
  if (!found) return pieces('', before.join(''), after.join(''))
  return found.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}

const pieces = (same: string, removed: string, added: string): Piece[] =>
  [
    { kind: 'same', text: same } as const,
    { kind: 'removed', text: removed } as const,
    { kind: 'added', text: added } as const,
  ].filter(({ text }) => text !== '')

export interface Hunk {
  same: string
  removed: string
  added: string
}

/** Either something that stayed, or what was taken away with what came in its place. */
export function hunks(all: Piece[]): Hunk[] {
  const found: Hunk[] = []
  for (const { kind, text } of all) {
    const last = found.at(-1)
    if (!last || (kind === 'same') !== (last.same !== '')) found.push({ same: '', removed: '', added: '' })
    found.at(-1)![kind] += text
  }
  return found
}

/** Two changed words with nothing but a space between are one change. */
function joined(all: Piece[]): Piece[] {
  const each = hunks(all)
  return hunks(each.flatMap((hunk, index) => bridged(hunk, each[index - 1], each[index + 1]))).flatMap(
    ({ same, removed, added }) => pieces(same, removed, added),
  )
}

function bridged({ same, removed, added }: Hunk, before?: Hunk, after?: Hunk): Piece[] {
  const replaces = (before?.removed || after?.removed) && (before?.added || after?.added)
  const bridge = before && after && replaces && /^[^\S\n]+$/.test(same)
  return bridge ? pieces('', same, same) : pieces(same, removed, added)
}
