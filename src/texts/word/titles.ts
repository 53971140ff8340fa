import { lettersOf, type Block } from './blocks'

/** The title, and the blocks without it. */
export interface Titled {
  title: string | null
  blocks: Block[]
}

/** A paragraph in the style Title, the only heading of the first level, or what stands in bold under the name of the paper. */
export function titled(blocks: readonly Block[]): Titled {
  const found = [styled(blocks), onlyHeading(blocks), underName(blocks)].find((index) => index >= 0) ?? -1
  const block = blocks[found]
  if (!block || !('runs' in block)) return { title: null, blocks: [...blocks] }
  const rest = blocks.filter((one, index) => index !== found && !(index === found - 1 && isName(one)))
  return { title: lettersOf(block.runs).replace(/\s+/g, ' '), blocks: rest }
}

const styled = (blocks: readonly Block[]) =>
  blocks.findIndex((block) => block.kind === 'heading' && block.level === 0)

const isFirst = (block: Block) => block.kind === 'heading' && block.level === 1

function onlyHeading(blocks: readonly Block[]): number {
  const [first] = blocks
  return first && isFirst(first) && blocks.filter(isFirst).length === 1 ? 0 : -1
}

const NAME = /^(?:THÔNG CÁO BÁO CHÍ|THÔNG TIN BÁO CHÍ|THÔNG BÁO|PRESS RELEASE)$/i
const isName = (block: Block) => 'runs' in block && NAME.test(lettersOf(block.runs).trim())

function underName(blocks: readonly Block[]): number {
  const name = blocks.slice(0, 12).findIndex(isName)
  const next = blocks[name + 1]
  const isTitle =
    name >= 0 &&
    next?.kind === 'paragraph' &&
    next.runs.every(({ strong, text }) => strong || text.trim() === '')
  return isTitle && lettersOf(next.runs).length <= 300 ? name + 1 : -1
}

/** The page's own title is the only heading of the first level. */
export function belowTitle(blocks: readonly Block[]): Block[] {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))
  const by = Math.max(0, 2 - Math.min(6, ...levels))
  return blocks.map((block) =>
    block.kind === 'heading' ? { ...block, level: Math.min(6, block.level + by) } : block,
  )
}
