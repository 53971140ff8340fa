import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import { cursor, nameOf, readValue, skipSpace, type Cursor, type Dictionary, type Value } from './pdf-lexer'
import { objectAt, spend, whole, type Effort, type PdfObject } from './pdf-objects'
import { Unfit } from './unfit'

const inflateBytes = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflate)

/** In all object streams of a file, in bytes. */
export const MOST_INFLATED = 32_000_000
/** In one of them; writers put some hundred there. */
const MOST_OBJECTS = 100_000

/** Not by /Type alone: some programs take any stream with a count and a first offset. */
export const isObjectStream = ({ names, dictionary, streamAt }: PdfObject): boolean =>
  streamAt !== null && (names.has('ObjStm') || (dictionary!.has('N') && dictionary!.has('First')))

/** The objects in it, read one after the other and from the offsets it gives, as programs do (7.5.7). */
export function* objectsIn(text: string, dictionary: Dictionary, left: Effort): Generator<PdfObject> {
  const count = whole(dictionary.get('N'))
  const first = whole(dictionary.get('First'))
  if (count === null || first === null || count > MOST_OBJECTS) throw new Unfit('files.problem.unchecked')
  const listed = numbersAt(text, count, left)
  const c = cursor(text, first)
  const starts = new Set<number>()
  for (let i = 0; i < count && c.at < text.length; i++) {
    const end = c.at
    skipSpace(c)
    starts.add(c.at)
    yield objectOf(c, numberWithin(listed, end - first, c.at - first), readValue(c))
  }
  spend(left, Math.max(0, c.at - first))
  for (const [offset, number] of listed)
    if (!starts.has(first + offset)) yield objectAt(text, first + offset, left, () => number)
}

const objectOf = ({ names, opened }: Cursor, number: number | null, value: Value): PdfObject => ({
  ...{ number: () => number, names, opened, streamAt: null },
  dictionary: value instanceof Map ? value : null,
})

/** Some writers count from the space before an object. */
function numberWithin(listed: ReadonlyMap<number, number | null>, from: number, to: number): number | null {
  for (let offset = to; offset >= from; offset--) if (listed.has(offset)) return listed.get(offset)!
  return null
}

/** By their offsets; of two at one place nobody knows which. */
function numbersAt(text: string, count: number, left: Effort): Map<number, number | null> {
  const c = cursor(text, 0)
  const found = new Map<number, number | null>()
  for (let i = 0; i < count; i++) {
    const number = whole(readValue(c))
    const offset = whole(readValue(c))
    if (offset === null) throw new Unfit('files.problem.unchecked')
    found.set(offset, found.has(offset) ? null : number)
  }
  spend(left, c.at)
  return found
}

/** Deflate knows its own end, so neither /Length nor a false "endstream" can hide a part of it. */
export async function inflated(bytes: Buffer, most: number): Promise<string> {
  try {
    return (await inflateBytes(bytes, { maxOutputLength: most })).toString('latin1')
  } catch {
    throw new Unfit('files.problem.unchecked')
  }
}

/** Neither filters we cannot undo, nor predictors, nor bytes in another file. /F and /DP are read as filters by some. */
export function isPlain(dictionary: Dictionary): boolean {
  const filter = single(dictionary.get('Filter'))
  const isFlate = filter === undefined || ['FlateDecode', 'Fl'].includes(nameOf(filter) ?? '')
  const parameters = single(dictionary.get('DecodeParms'))
  return isFlate && isUnpredicted(parameters) && !['F', 'DP', 'FFilter'].some((key) => dictionary.has(key))
}

/** An array of one stands for its element. */
const single = (value: Value | undefined): Value | undefined =>
  Array.isArray(value) && value.length <= 1 ? value[0] : value

function isUnpredicted(parameters: Value | undefined): boolean {
  if (parameters === undefined || parameters === 'null') return true
  return parameters instanceof Map && (parameters.get('Predictor') ?? '1') === '1'
}
