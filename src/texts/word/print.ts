import type { Block, Run } from './blocks'
import { inline, onOneLine } from './inline'

export const print = (blocks: readonly Block[]): string => {
  let before: Block | undefined
  let all = ''
  let turned = false
  for (const block of blocks) {
    turned = isAnother(before, block) && !turned
    all += `${all === '' ? '' : '\n\n'}${printed(block, turned ? ')' : '.')}`
    before = block
  }
  return all
}

/** Of two lists in a row the second needs another sign, or Markdown takes them for one. */
const isAnother = (before: Block | undefined, block: Block) =>
  before?.kind === 'list' && block.kind === 'list' && before.ordered && block.ordered

function printed(block: Block, sign: '.' | ')'): string {
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${headingOf(block.runs)}`
  if (block.kind === 'list') return list(block, sign)
  if (block.kind === 'quote')
    return print(block.blocks)
      .replace(/^(?!$)/gm, '> ')
      .replace(/^$/gm, '>')
  if (block.kind === 'table') return table(block.rows)
  return block.kind === 'rule' ? '---' : inline(block.runs)
}

/** A "#" at its end would be taken for an end mark. */
const headingOf = (runs: Run[]) => onOneLine(runs).replace(/#+$/, '\\$&')

function list({ items, ordered, start }: Extract<Block, { kind: 'list' }>, sign: string): string {
  const isTight = items.every(isShort)
  return items
    .map((blocks, index) => item(blocks, ordered ? `${start + index}${sign} ` : '- ', isTight))
    .join(isTight ? '\n' : '\n\n')
}

/** Lines without a blank one between them: one paragraph, and perhaps a list that can follow it at once. */
const isShort = (blocks: Block[]) =>
  blocks.length === 1
    ? blocks[0]!.kind === 'paragraph'
    : blocks.length === 2 && blocks[0]!.kind === 'paragraph' && canFollow(blocks[1]!)

const canFollow = (block: Block): boolean =>
  block.kind === 'list' && (!block.ordered || block.start === 1) && block.items.every(isShort)

const item = (blocks: Block[], marker: string, isTight: boolean) =>
  marker + indented(isTight ? tight(blocks) : print(blocks), marker.length)

const tight = (blocks: Block[]) => blocks.map((block) => printed(block, '.')).join('\n')

const indented = (text: string, by: number) => text.replace(/\n(?!\n|$)/g, `\n${' '.repeat(by)}`)

/** The first row is the heading: Markdown knows no table without one. */
function table([head, ...rows]: Run[][][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [
    line(head!.map(onOneLine)),
    line(head!.map(() => '---')),
    ...rows.map((cells) => line(cells.map(onOneLine))),
  ].join('\n')
}
