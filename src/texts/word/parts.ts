import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { Refusal } from '../../errors'

/** The file or what was pasted is not one that can be read; the key says it to its sender. */
export class Unreadable extends Refusal {}

/** Of a Word file only its text is read: bytes of all parts of it together. */
const MOST = 4_000_000
const MOST_ENTRIES = 5000
const TEXT = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:[^/]+\.xml|_rels\/[^/]+\.rels))$/

export type Parts = ReadonlyMap<string, string>

/** What a declared size may lie about ends the reading: yauzl gives no byte more. */
export async function partsOf(bytes: Buffer): Promise<Parts> {
  const zip = await fromBufferPromise(bytes)
  if (zip.entryCount > MOST_ENTRIES) throw new Unreadable('texts.word.too_long')
  const parts = new Map<string, string>()
  let left = MOST
  for await (const entry of zip.eachEntry()) {
    if (!TEXT.test(entry.fileName)) continue
    left -= entry.uncompressedSize
    if (left < 0) throw new Unreadable('texts.word.too_long')
    parts.set(entry.fileName, xml(await contentOf(zip, entry)))
  }
  return parts
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>)
    chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Word declares no types of its own; entities of a stranger may grow without end. */
function xml(bytes: Buffer): string {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Unreadable('texts.word.unreadable')
  return text
}
