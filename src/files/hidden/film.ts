import { said, type Finding } from './finding'

/** Where a camera or a telephone writes down where it was, in each of the ways they have. */
const PLACE = /\xa9xyz|loci|location\.ISO6709|[+-]\d{2}\.\d{3,}[+-]\d{3}\.\d{3,}/
const NAMES = ['\xa9ART', '\xa9aut', '\xa9wrt', '\xa9dir', '\xa9cpy', 'auth', 'cprt', 'aART']
const WORDS = ['\xa9cmt', '\xa9des', 'desc', '\xa9inf']
const LONGEST_TEXT = 500

/** MP4 and M4A: all that is said of the recording stands in its box "moov" (ISO 14496-12). */
export function hiddenInFilm(bytes: Buffer): Finding[] {
  const about = boxesOf(bytes).filter(({ type }) => type === 'moov' || type === 'meta' || type === 'udta')
  const text = about.map(({ content }) => content.toString('latin1')).join('')
  const texts = (atoms: readonly string[]) => atoms.flatMap((atom) => textsOf(text, atom))
  return [
    ...(PLACE.test(text) ? [{ kind: 'place' } as const] : []),
    ...said('owner', texts(NAMES)),
    ...said('description', texts(WORDS)),
  ]
}

interface Box {
  type: string
  content: Buffer
}

/** Those at the top. */
function boxesOf(bytes: Buffer): Box[] {
  const boxes: Box[] = []
  for (let at = 0; at + 8 <= bytes.length;) {
    const long = bytes.readUInt32BE(at) === 1 && at + 16 <= bytes.length
    const size = long ? Number(bytes.readBigUInt64BE(at + 8)) : bytes.readUInt32BE(at) || bytes.length - at
    if (size < 8) break
    const type = bytes.toString('latin1', at + 4, at + 8)
    boxes.push({ type, content: bytes.subarray(at + (long ? 16 : 8), at + size) })
    at += size
  }
  return boxes
}

/** As iTunes writes it, in a box "data" of its own; as QuickTime does, after its length and language. */
function textsOf(text: string, atom: string): string[] {
  const found: string[] = []
  for (let at = text.indexOf(atom); at >= 0; at = text.indexOf(atom, at + 4)) {
    const start = text.startsWith('data', at + 8) ? at + 20 : at + 8
    const end = at - 4 + uint32(text, at - 4)
    if (end > start && end - start < LONGEST_TEXT)
      found.push(Buffer.from(text.slice(start, end), 'latin1').toString('utf8'))
  }
  return found
}

const uint32 = (text: string, at: number): number =>
  at < 0 ? 0 : Buffer.from(text.slice(at, at + 4), 'latin1').readUInt32BE(0)
