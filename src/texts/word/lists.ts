import type { Block } from './blocks'

type Item = Extract<Block, { kind: 'item' }>
type List = Extract<Block, { kind: 'list' }>

/** Lines that say how deep they are become lists within lists; bulleted lists in a row become one. */
export function nested(blocks: readonly Block[]): Block[] {
  const all: Block[] = []
  let items: Item[] = []
  for (const block of [...blocks, null]) {
    if (block?.kind === 'item') {
      items.push(block)
      continue
    }
    all.push(...listsOf(items))
    items = []
    if (block) all.push(block)
  }
  return merged(all)
}

function listsOf(items: readonly Item[]): List[] {
  const lists: List[] = []
  for (let at = 0; at < items.length;) {
    const { level, ordered, start, runs } = items[at]!
    const end = items.findIndex((item, index) => index > at && item.level <= level)
    const deeper = items.slice(at + 1, end < 0 ? items.length : end)
    const item: Block[] = [{ kind: 'paragraph', runs }, ...listsOf(deeper)]
    const last = lists.at(-1)
    if (last?.ordered === ordered) last.items.push(item)
    else lists.push({ kind: 'list', ordered, start, items: [item] })
    at += 1 + deeper.length
  }
  return lists
}

/** Markdown would take two such lists for one anyhow. */
function merged(blocks: readonly Block[]): Block[] {
  const all: Block[] = []
  for (const block of blocks) {
    const last = all.at(-1)
    if (last?.kind === 'list' && block.kind === 'list' && !last.ordered && !block.ordered)
      last.items.push(...block.items)
    else all.push(block)
  }
  return all
}
