/** Some letters that look alike. A line break within a paragraph is the letter "\n". */
export interface Run {
  text: string
  strong: boolean
  em: boolean
  s: boolean
  href: string | null
}

/** What a text is made of before it is written as Markdown. */
export type Block =
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'heading'; level: number; runs: Run[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'table'; rows: Run[][][] }
  | { kind: 'rule' }
  /** One line of a list of which Word only says how deep it is. */
  | { kind: 'item'; level: number; ordered: boolean; start: number; runs: Run[] }

export type Format = Omit<Run, 'text'>
export const PLAIN: Format = { strong: false, em: false, s: false, href: null }

export const plainRun = (text: string): Run => ({ ...PLAIN, text })
export const lettersOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

/** All runs of a block, where only their words count. */
export function runsOf(block: Block): Run[] {
  if (block.kind === 'rule') return []
  if (block.kind === 'list') return block.items.flat().flatMap(runsOf)
  if (block.kind === 'quote') return block.blocks.flatMap(runsOf)
  return block.kind === 'table' ? block.rows.flat(2) : block.runs
}
