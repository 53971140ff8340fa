import { PLAIN, plainRun, type Block, type Format, type Run } from './blocks'
import { formatOf, styled } from './formats'
import { nested } from './lists'
import { itemOf, withoutMarker } from './mso'
import { paragraphsOf } from './runs'
import { count, type Seen } from './seen'
import { raised } from './signs'
import { tableBlocks } from './tables'
import { isElement, textOf, type Element, type Node } from './tree'

/** What was read so far: whole blocks, and the words of the paragraph that is not at its end. */
interface Out {
  blocks: Block[]
  runs: Run[]
  seen: Seen
}

/** The blocks of a page in which every tag is closed. */
export function blocksOf(nodes: readonly Node[], seen: Seen): Block[] {
  const out: Out = { blocks: [], runs: [], seen }
  readAll(nodes, PLAIN, out)
  flush(out)
  return nested(out.blocks)
}

function flush(out: Out): void {
  for (const runs of paragraphsOf(out.runs)) out.blocks.push({ kind: 'paragraph', runs })
  out.runs = []
}

const readAll = (nodes: readonly Node[], format: Format, out: Out): void =>
  nodes.forEach((node) =>
    isElement(node)
      ? read(node, format, out)
      : out.runs.push({ ...format, text: node.replaceAll('\n', ' ') }),
  )

function read(element: Element, format: Format, out: Out): void {
  const { tag } = element
  if (tag === 'br') out.runs.push(plainRun('\n'))
  else if (tag === 'sup' || tag === 'sub') readRaised(element, tag, format, out)
  else if (INLINE.has(tag)) readAll(element.children, formatOf(element, format, out.seen), out)
  else readBlock(element, format, out)
}

const INLINE = new Set(['span', 'strong', 'em', 's', 'a', 'del'])

function readBlock(element: Element, format: Format, out: Out): void {
  flush(out)
  const own = styled(element, format)
  const blocks = (READERS[element.tag] ?? paragraph)(element, out.seen)
  if (blocks) out.blocks.push(...blocks)
  else readAll(element.children, own, out)
  flush(out)
}

/** Blocks of their own; null when what is inside is read as if it stood outside. */
type Reader = (element: Element, seen: Seen) => Block[] | null

const heading: Reader = ({ tag, attributes, children }, seen) => {
  const level = attributes.get('class') === 'title' ? 0 : Number(tag[1])
  const runs = blocksOf(children, seen).flatMap((block) =>
    'runs' in block ? [...block.runs, plainRun(' ')] : [],
  )
  return paragraphsOf(runs.map((run) => ({ ...run, strong: false }))).map((words) => ({
    kind: 'heading',
    level,
    runs: words,
  }))
}

const paragraph: Reader = (element, seen) => {
  const item = element.tag === 'p' ? itemOf(element) : null
  if (!item) return null
  const runs = blocksOf(withoutMarker(element.children), seen).flatMap((block) =>
    'runs' in block ? block.runs : [],
  )
  return runs.length > 0 ? [{ kind: 'item', ...item, runs }] : []
}

const READERS: Record<string, Reader> = {
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  hr: () => [{ kind: 'rule' }],
  ul: (element, seen) => list(element, seen),
  ol: (element, seen) => (isNotes(element) ? notes(element, seen) : list(element, seen)),
  blockquote: ({ children }, seen) => {
    const blocks = blocksOf(children, seen).map(asParagraph)
    return blocks.length > 0 ? [{ kind: 'quote', blocks }] : []
  },
  table: (element, seen) => tableBlocks(element, seen, blocksOf),
}

/** A heading has its place between paragraphs only. */
const asParagraph = (block: Block): Block =>
  block.kind === 'heading' ? { kind: 'paragraph', runs: block.runs } : block

/** A line across an item would be read as the line of a list. */
const ofItem = (nodes: readonly Node[], seen: Seen): Block[] =>
  blocksOf(nodes, seen)
    .filter(({ kind }) => kind !== 'rule')
    .map(asParagraph)

function list({ tag, attributes, children }: Element, seen: Seen): Block[] {
  const items: Block[][] = []
  for (const child of children.filter(isElement)) {
    const blocks = ofItem(child.tag === 'li' ? child.children : [child], seen)
    // some programs put a list beside the item it belongs to
    if (child.tag !== 'li' && items.length > 0) items.at(-1)!.push(...blocks)
    else if (blocks.length > 0) items.push(blocks)
  }
  const start = Math.min(Math.max(Number(attributes.get('start') ?? 1) || 1, 0), 99_999)
  return items.length > 0
    ? [{ kind: 'list', ordered: tag === 'ol', start: tag === 'ol' ? start : 1, items }]
    : []
}

const NOTE = /^(?:foot|end)note-\d/
const isNotes = ({ children }: Element) =>
  children.some((child) => isElement(child) && NOTE.test(child.attributes.get('id') ?? ''))

/** Notes stand at the end, with the number by which the text names them. */
const notes = ({ children }: Element, seen: Seen): Block[] =>
  children.filter(isElement).flatMap((note, index) => {
    count(seen, 'note')
    const blocks = blocksOf(note.children, seen)
    const [first] = blocks
    if (first && 'runs' in first) first.runs.unshift(plainRun(`[${index + 1}] `))
    return blocks
  })

function readRaised(element: Element, tag: 'sup' | 'sub', format: Format, out: Out): void {
  const text = textOf(element.children)
  const letters = raised(text, tag)
  if (letters !== null) return void out.runs.push({ ...format, text: letters })
  if (!/^\s*\[\w+\]\s*$/.test(text)) count(out.seen, 'raised')
  readAll(element.children, format, out)
}
