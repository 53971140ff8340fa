import { ACTIVE, ATTACHED, type Dictionary } from './pdf-lexer'
import { inflated, isObjectStream, isPlain, MOST_INFLATED, objectsIn } from './pdf-object-stream'
import { effort, objectsOf, trailersOf, type Effort, type PdfObject } from './pdf-objects'
import { noteOpening, opening, opensOutside, type Opening } from './pdf-opening'
import { Unfit } from './unfit'

/** Readers look so far from the end for the mark of the end, in bytes. */
const END_WITHIN = 1024
/** A writer puts a hundred objects or more into each. */
const MOST_STREAMS = 5_000

interface Seen {
  isActive: boolean
  isAttached: boolean
  opening: Opening
  isEncrypted: boolean
  hasRoot: boolean
  objectStreams: { dictionary: Dictionary; at: number }[]
}

export async function inspectPdf(bytes: Buffer): Promise<void> {
  const text = bytes.toString('latin1')
  const left = effort(text)
  const seen = look(text, left)
  if (seen.isEncrypted) throw new Unfit('files.problem.encrypted')
  refuseActive(seen)
  if (!seen.hasRoot || !hasEnd(text)) throw new Unfit('files.problem.damaged')
  if (seen.objectStreams.length > MOST_STREAMS) throw new Unfit('files.problem.unchecked')
  await lookIntoObjectStreams(bytes, text, seen, left)
  refuseActive(seen)
}

function refuseActive({ isActive, isAttached, opening }: Seen): void {
  if (isActive || opensOutside(opening)) throw new Unfit('files.problem.pdf_script')
  if (isAttached) throw new Unfit('files.problem.embedded')
}

/** One object after the other: a file of ten megabytes can have millions. */
function look(text: string, left: Effort): Seen {
  const seen: Seen = {
    ...{ isActive: false, isAttached: false, isEncrypted: false, hasRoot: false },
    ...{ opening: opening(), objectStreams: [] },
  }
  for (const trailer of trailersOf(text, left)) note(seen, trailer, true)
  for (const object of objectsOf(text, left)) {
    note(seen, object, false)
    if (isObjectStream(object) && seen.objectStreams.length <= MOST_STREAMS)
      seen.objectStreams.push({ dictionary: object.dictionary!, at: object.streamAt! })
  }
  return seen
}

/** /Encrypt stands in the trailer, or in the stream that replaces it, beside the /Root. */
function note(seen: Seen, object: PdfObject, isTrailer: boolean): void {
  const { names } = object
  noteActive(seen, object)
  seen.hasRoot ||= names.has('Root')
  seen.isEncrypted ||= names.has('Encrypt') && (isTrailer || names.has('Root') || names.has('XRef'))
}

function noteActive(seen: Seen, object: PdfObject): void {
  seen.isActive ||= ACTIVE.some((name) => object.names.has(name))
  seen.isAttached ||= ATTACHED.some((name) => object.names.has(name))
  noteOpening(seen.opening, object)
}

const hasEnd = (text: string) => text.trimEnd().slice(-END_WITHIN).includes('%%EOF')

async function lookIntoObjectStreams(bytes: Buffer, file: string, seen: Seen, left: Effort) {
  let room = MOST_INFLATED
  for (const { dictionary, at } of seen.objectStreams) {
    if (!isPlain(dictionary)) throw new Unfit('files.problem.unchecked')
    const isDeflated = dictionary.has('Filter')
    const text = isDeflated ? await inflated(bytes.subarray(at), room) : file.slice(at)
    if (isDeflated) {
      room -= text.length
      left.letters += 2 * text.length
    }
    for (const object of objectsIn(text, dictionary, left)) noteActive(seen, object)
  }
}
