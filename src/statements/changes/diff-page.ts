import { wordDiff, type Piece } from '../../texts/changes'

/** One line of a text, or how many lines are left out because nothing changed in them. */
export interface Line {
  pieces: { text: string; added: boolean; removed: boolean; replaced: boolean }[]
  left: number
}

/** So many lines around a change are shown with it. */
const AROUND = 1

/** views/partials/text-changes.hbs: the lines in which something changed, with those beside them. */
export function changedLines(before: string, after: string): Line[] {
  const lines = linesOf(wordDiff(before, after))
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some((line) => line.some(isChange)),
  )
  return lines.flatMap((line, at) => {
    if (near[at]) return [{ pieces: line.map(pieceOf), left: 0 }]
    return at > 0 && !near[at - 1] ? [] : [{ pieces: [], left: farFrom(near, at) }]
  })
}

const isChange = ({ kind }: Piece) => kind !== 'same'

/** Set apart from what came in its place: 20 and 22 are not 2022. */
const pieceOf = ({ kind, text }: Piece, at: number, line: Piece[]) => ({
  ...{ text, added: kind === 'added', removed: kind === 'removed' },
  replaced: kind === 'removed' && line[at + 1]?.kind === 'added',
})

/** How many lines from here on have no change near them. */
const farFrom = (near: boolean[], at: number) => {
  const next = near.indexOf(true, at)
  return (next < 0 ? near.length : next) - at
}

function linesOf(pieces: Piece[]): Piece[][] {
  const lines: Piece[][] = [[]]
  for (const { kind, text } of pieces)
    text.split(/\n+/).forEach((part, index) => {
      if (index > 0) lines.push([])
      if (part !== '') lines.at(-1)!.push({ kind, text: part })
    })
  return lines.filter((line) => line.length > 0)
}
