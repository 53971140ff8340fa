import { plainRun, runsOf, type Block, type Run } from './blocks'
import { collapsed, joined, withoutStrong } from './runs'
import { count, type Seen } from './seen'
import { isElement, textOf, type Element, type Node } from './tree'

type Read = (nodes: readonly Node[], seen: Seen) => Block[]

/** Cells; larger ones are no table for readers. */
const LARGEST = 5000

/** The heading of a paper: the page itself says whose and which one it is. */
const LETTERHEAD = /CỘNG (?:HÒA|HOÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM/i

/** A table, or its paragraphs where Markdown has no table for it. */
export function tableBlocks(table: Element, seen: Seen, read: Read): Block[] {
  const rows = rowsOf(table.children)
  if (LETTERHEAD.test(textOf(table.children)) && rows.length <= 6) return dropped(seen)
  const grid = gridOf(rows)
  // one row or one column is only a way to place paragraphs
  if (!grid || grid.length < 2 || grid[0]!.length < 2) return flat(table, seen, read)
  count(seen, 'merged', rows.flat().filter(isMerged).length)
  return [...caption(table, seen, read), whole(grid.map((row) => row.map((cell) => words(cell, seen, read))))]
}

function dropped(seen: Seen): Block[] {
  count(seen, 'letterhead')
  return []
}

/** Of this table, not of one in it. */
const rowsOf = (nodes: readonly Node[]): Element[][] =>
  nodes.filter(isElement).flatMap((element) => {
    if (element.tag === 'tr') return [element.children.filter(isElement).filter(isCell)]
    return element.tag === 'table' ? [] : rowsOf(element.children)
  })

const isCell = ({ tag }: Element) => tag === 'td' || tag === 'th'
const span = (cell: Element, name: 'colspan' | 'rowspan') =>
  Math.min(Math.max(Math.trunc(Number(cell.attributes.get(name) ?? 1)) || 1, 1), 100)
const isMerged = (cell: Element) => span(cell, 'colspan') > 1 || span(cell, 'rowspan') > 1

/** Which cell stands where; a merged one in the first of its places, null in the others. */
type Grid = (Element | null)[][]

/** Null when it grows too large. */
function gridOf(rows: Element[][]): Grid | null {
  const size = rows.flat().reduce((sum, cell) => sum + span(cell, 'colspan') * span(cell, 'rowspan'), 0)
  if (size > LARGEST) return null
  const grid: (Element | null | undefined)[][] = rows.map(() => [])
  for (const [y, cells] of rows.entries()) for (const cell of cells) put(grid, cell, freeIn(grid[y]!), y)
  const width = Math.max(0, ...grid.map(({ length }) => length))
  return width * rows.length > LARGEST
    ? null
    : grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? null))
}

function freeIn(row: readonly unknown[]): number {
  const free = Array.from(row).indexOf(undefined)
  return free < 0 ? row.length : free
}

function put(grid: (Element | null | undefined)[][], cell: Element, x: number, y: number): void {
  for (let down = 0; down < span(cell, 'rowspan') && y + down < grid.length; down += 1)
    for (let right = 0; right < span(cell, 'colspan'); right += 1)
      grid[y + down]![x + right] ??= down === 0 && right === 0 ? cell : null
}

/** A cell has one line. */
function words(cell: Element | null, seen: Seen, read: Read): Run[] {
  if (cell === null) return []
  if (cell.children.some((child) => isElement(child) && child.tag === 'table')) count(seen, 'nested')
  const runs = read(cell.children, seen).flatMap((block) => [...runsOf(block), plainRun(' ')])
  return joined(collapsed(runs.map((run) => ({ ...run, text: run.text.replaceAll('\n', ' ') }))))
}

const whole = ([head, ...rows]: Run[][][]): Block => ({
  kind: 'table',
  rows: [head!.map(withoutStrong), ...rows],
})

const caption = ({ children }: Element, seen: Seen, read: Read): Block[] =>
  children.filter(isElement).flatMap((child) => (child.tag === 'caption' ? read(child.children, seen) : []))

function flat({ children }: Element, seen: Seen, read: Read): Block[] {
  count(seen, 'flat')
  return children
    .filter(isElement)
    .flatMap((child) => read([{ ...child, tag: 'div', attributes: new Map() }], seen))
}
