import mammoth from 'mammoth'
import { partsOf, Unreadable, type Parts } from './parts'
import { count, type Seen } from './seen'
import { survey, visible } from './survey'

/** Its title apart from its headings. An embedded style map would be the sender's, not ours. */
const OPTIONS = {
  styleMap: ["p[style-name='Title'] => h1.title:fresh", "p[style-name='Subtitle'] => p:fresh"],
  includeEmbeddedStyleMap: false,
}

/** A Word file as HTML. Deleted words are gone and inserted ones stay, as if every change were accepted. */
export async function htmlOf(bytes: Buffer, seen: Seen): Promise<string> {
  try {
    const parts = await partsOf(bytes)
    survey(parts, seen)
    return await converted(parts, seen)
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable('texts.word.unreadable')
  }
}

async function converted(parts: Parts, seen: Seen): Promise<string> {
  const body = visible(parts.get('word/document.xml') ?? '', seen)
  const { value } = await mammoth.convertToHtml(asFile(new Map([...parts, ['word/document.xml', body]])), {
    ...OPTIONS,
    convertImage: withoutImages,
    transformDocument: (document: Part) => numbered(document, seen),
  })
  count(seen, 'list', Math.max(0, (value.match(/<ol>/g)?.length ?? 0) - (value.includes('note-1"') ? 1 : 0)))
  return value
}

/** mammoth would open the archive itself, without a limit; what it asks of one it is given here. */
const asFile = (parts: Parts) =>
  ({
    file: {
      exists: (name: string) => parts.has(name),
      read: (name: string) => Promise.resolve(parts.get(name)),
    },
  }) as unknown as Parameters<typeof mammoth.convertToHtml>[0]

/** Counted by the tag that stays; the bytes are never read. */
const withoutImages = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))

/** As much of a document of mammoth as is looked at. */
interface Part {
  children?: Part[]
  styleName?: string | null
  numbering?: unknown
}

/** The number that Word gives a heading is no text of it. */
function numbered(document: Part, seen: Seen): Part {
  const isNumbered = /^heading \d/i.test(document.styleName ?? '') && Boolean(document.numbering)
  if (isNumbered) count(seen, 'heading_number')
  document.children?.forEach((child) => numbered(child, seen))
  return document
}
