import { toHtml } from './richtext'
import { runsOf, type Block, lettersOf } from './word/blocks'
import { kept } from './word/kept'
import { Unreadable } from './word/parts'
import { print } from './word/print'
import { blocksOf } from './word/read'
import { withoutMarks } from './word/runs'
import { count, lostOf, newSeen, type Lost, type Seen } from './word/seen'
import { plainSigns } from './word/signs'
import { belowTitle, titled } from './word/titles'
import { parse, textOf } from './word/tree'

export type { Lost } from './word/seen'
export { Unreadable } from './word/parts'

export interface Converted {
  markdown: string
  /** Of a file; it is in the text no more, so whoever has a title already puts it back there. Null where there is none. */
  title: string | null
  lost: Lost[]
}

/** Signs of HTML, as many as a form takes. */
const LONGEST_PAGE = 2_000_000
const MOST_TAGS = 60_000
/** Letters: twice as many as a statement may have. */
const LONGEST_TEXT = 200_000
/** Paragraphs and changes of format: the time it takes grows with them. */
const MOST_RUNS = 20_000

/** A Word file to clean Markdown. Throws Unreadable; macros, bombs and remote templates are refused at upload. */
export async function fromDocx(bytes: Buffer): Promise<Converted> {
  // Slow to load, and few need it.
  const { htmlOf } = await import('./word/docx.js')
  const seen = newSeen()
  const { title, blocks } = titled(read(await htmlOf(bytes, seen), seen))
  return converted(title, blocks, seen)
}

/** What was pasted from Word or another page to clean Markdown. Throws Unreadable when it is too long. */
export function fromHtml(html: string): Converted {
  const seen = newSeen()
  return converted(null, read(html, seen), seen)
}

function read(html: string, seen: Seen): Block[] {
  if (html.length > LONGEST_PAGE || html.split('<').length > MOST_TAGS)
    throw new Unreadable('texts.word.too_long')
  const blocks = blocksOf(parse(plainSigns(kept(html, seen), seen)), seen)
  const runs = blocks.flatMap(runsOf)
  if (runs.length > MOST_RUNS || lettersOf(runs).length > LONGEST_TEXT)
    throw new Unreadable('texts.word.too_long')
  return blocks
}

function converted(title: string | null, read: Block[], seen: Seen): Converted {
  const blocks = belowTitle(read)
  const markdown = print(blocks)
  const html = toHtml(markdown)
  if (saysTheSame(html, blocks)) return { markdown: settled(markdown, html), title, lost: lostOf(seen) }
  count(seen, 'mark')
  const bare = print(blocks.map(plain))
  return { markdown: settled(bare, toHtml(bare)), title, lost: lostOf(seen) }
}

/** Written as if it were copied from its own page: a mark that Markdown cannot show leaves two links for one. */
function settled(markdown: string, html: string, times = 3): string {
  const again = print(belowTitle(read(html, newSeen())))
  return again === markdown || times === 0 ? markdown : settled(again, toHtml(again), times - 1)
}

/** Whether readers will read every letter of it, and no sign of Markdown. */
const saysTheSame = (html: string, blocks: readonly Block[]) =>
  letters(textOf(parse(html))) === letters(lettersOf(blocks.flatMap(runsOf)))

const letters = (text: string) => text.replace(/\s+/g, '')

function plain(block: Block): Block {
  if (block.kind === 'list') return { ...block, items: block.items.map((item) => item.map(plain)) }
  if (block.kind === 'quote') return { ...block, blocks: block.blocks.map(plain) }
  if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map(withoutMarks)) }
  return block.kind === 'rule' ? block : { ...block, runs: withoutMarks(block.runs) }
}
