/** One paragraph, list, table or heading of a text. */
export interface Passage {
  html: string
  text: string
}

export const LONGEST_QUOTE = 2000

const TAG = /<(\/?)([a-z][a-z0-9]*)[^>]*>/g
const ENDLESS = ['br', 'hr']
const SEPARATE = /<(?:br|hr|\/(?:p|li|h[2-6]|tr|td|th|blockquote))[^>]*>/g
const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }

/** @param html as texts/richtext.ts made it: every tag is closed and no attribute holds an angle bracket */
export function passagesOf(html: string): Passage[] {
  const ends = endsOf(html)
  return ends
    .map((end, index) => html.slice(ends[index - 1] ?? 0, end))
    .map((part) => ({ html: part, text: textOf(part) }))
    .filter(({ text }) => text !== '')
}

/** Where each element that stands in no other one ends. */
function endsOf(html: string): number[] {
  const ends: number[] = []
  let depth = 0
  for (const { 0: tag, 1: closing, 2: name, index } of html.matchAll(TAG)) {
    if (!ENDLESS.includes(name!)) depth += closing ? -1 : 1
    if (depth === 0) ends.push(index + tag.length)
  }
  return ends
}

export const textOf = (html: string): string =>
  oneLine(
    html
      .replace(SEPARATE, ' ')
      .replace(TAG, '')
      .replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity]!),
  )

/** A browser breaks lines where it likes. */
export const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

export const quoteOf = ({ text }: Passage) => text.slice(0, LONGEST_QUOTE).trim()

/** Whether the words stand in the text still, be it over several paragraphs. */
export const stands = (quote: string, text: string) => bare(text).includes(bare(quote))

/** What is selected in a page has its breaks elsewhere, or none where a list or a table has some. */
const bare = (text: string) => text.replace(/\s+/g, '')
