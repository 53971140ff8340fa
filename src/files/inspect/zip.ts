import type { Readable } from 'node:stream'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { orDamaged, Unfit } from './unfit'

/** What may still come out of an archive and the archives in it. */
export interface Allowance {
  bytes: number
  entries: number
  /** Of the bytes, those of parts that are looked into as a whole. */
  kept: number
}
export const allowance = (): Allowance => ({ bytes: 200_000_000, entries: 10_000, kept: 40_000_000 })

/** Times, where more than so many bytes come out: office files stay far below. */
const HIGHEST_RATIO = 200
const RATIO_FROM = 10_000_000
export interface Part {
  name: string
  /** Its first bytes. */
  head: Buffer
  /** All of it, when it was asked for. */
  bytes: Buffer | null
}

/** All parts, each unpacked to its end: a size that is declared may be a lie. */
export async function unpack(
  bytes: Buffer,
  left: Allowance,
  isKept: (name: string) => boolean,
): Promise<Part[]> {
  const zip = await orDamaged(fromBufferPromise(bytes))
  const entries = await entriesOf(zip, left)
  refuseCrafted(bytes, entries, left)
  left.kept -= sizeOf(entries.filter((entry) => isKept(entry.fileName)))
  if (left.kept < 0) throw new Unfit('files.problem.unpacked')
  const parts: Part[] = []
  for (const entry of entries) parts.push(await orDamaged(partOf(zip, entry, isKept(entry.fileName))))
  return parts
}

async function entriesOf(zip: ZipFile, left: Allowance): Promise<Entry[]> {
  left.entries -= zip.entryCount
  if (left.entries < 0) throw new Unfit('files.problem.unpacked')
  return orDamaged(listed(zip))
}

async function listed(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  return entries
}

function refuseCrafted(bytes: Buffer, entries: Entry[], left: Allowance): void {
  if (entries.some(isEncrypted)) throw new Unfit('files.problem.encrypted')
  const total = sizeOf(entries)
  left.bytes -= total
  const swells = total > RATIO_FROM && total > HIGHEST_RATIO * bytes.length
  if (left.bytes < 0 || swells || overlap(bytes, entries)) throw new Unfit('files.problem.unpacked')
  const names = new Set(entries.map((entry) => entry.fileName.toLowerCase()))
  // one program would read the first of two, another the last
  if (names.size < entries.length) throw new Unfit('files.problem.damaged')
}

const sizeOf = (entries: Entry[]) => entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)

/** Encrypted, strongly so, or with its directory encrypted (APPNOTE 4.4.4). */
const isEncrypted = (entry: Entry) => (entry.generalPurposeBitFlag & 0x2041) !== 0

/** A bomb of a few kilobytes has many entries that share their bytes. */
function overlap(bytes: Buffer, entries: Entry[]): boolean {
  const spans = entries.map((entry) => span(bytes, entry)).sort((a, b) => a.start - b.start)
  return spans.some(({ start }, index) => index > 0 && start < spans[index - 1]!.end)
}

/** The header beside the bytes must name the same file as the directory: some programs read only the one. */
function span(bytes: Buffer, entry: Entry): { start: number; end: number } {
  const start = entry.relativeOffsetOfLocalHeader
  if (start + 30 > bytes.length) throw new Unfit('files.problem.damaged')
  const nameEnd = start + 30 + bytes.readUInt16LE(start + 26)
  if (!bytes.subarray(start + 30, nameEnd).equals(entry.fileNameRaw)) throw new Unfit('files.problem.damaged')
  return { start, end: nameEnd + bytes.readUInt16LE(start + 28) + entry.compressedSize }
}

/** The stream of yauzl fails as soon as more comes than was declared, so the allowance holds. */
async function partOf(zip: ZipFile, entry: Entry, isKept: boolean): Promise<Part> {
  const stream: Readable = await zip.openReadStreamPromise(entry)
  const kept: Buffer[] = []
  let length = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (isKept || length < 8) kept.push(chunk)
    length += chunk.length
  }
  const bytes = Buffer.concat(kept)
  return { name: entry.fileName, head: Buffer.from(bytes.subarray(0, 8)), bytes: isKept ? bytes : null }
}
