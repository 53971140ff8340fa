import { cursor, readValue, skipSpace, type Cursor, type Dictionary, type Value } from './pdf-lexer'
import { Unfit } from './unfit'

/** One object of a PDF: every name in it, and for a stream where its bytes begin. */
export interface PdfObject {
  /** Null when it is not beside the object. */
  number: () => number | null
  names: ReadonlySet<string>
  opened: readonly string[]
  dictionary: Dictionary | null
  streamAt: number | null
}

/** What may still be read: an honest file is read about once, a crafted one could be at each letter anew. */
export interface Effort {
  letters: number
}
export const effort = (text: string): Effort => ({ letters: 4 * text.length + 10_000 })

/**
 * An object wherever a program could begin to read one: at each "obj", be it in a string, a comment or a stream,
 * because the table of a PDF may point anywhere.
 */
export function* objectsOf(text: string, left: Effort): Generator<PdfObject> {
  for (const at of ends(text, 'obj'))
    if (text.slice(at - 6, at) !== 'endobj') yield objectAt(text, at, left, () => numberBefore(text, at - 3))
}

const NUMBER = /(?<=\D)(\d+)[\0\s]+\d+[\0\s]*$/

/** "12 0 obj". */
function numberBefore(text: string, at: number): number | null {
  const number = NUMBER.exec(text.slice(Math.max(0, at - 40), at))?.[1]
  return number === undefined ? null : Number(number)
}

export function* trailersOf(text: string, left: Effort): Generator<PdfObject> {
  for (const at of ends(text, 'trailer')) yield objectAt(text, at, left, () => null)
}

function* ends(text: string, word: string): Generator<number> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) yield at + word.length
}

export function objectAt(text: string, at: number, left: Effort, number: PdfObject['number']): PdfObject {
  const c = cursor(text, at)
  const value = readValue(c)
  const dictionary = value instanceof Map ? value : null
  const streamAt = dictionary && streamStart(c)
  spend(left, c.at - at)
  return { number, names: c.names, opened: c.opened, dictionary, streamAt }
}

export function spend(left: Effort, letters: number): void {
  left.letters -= letters
  if (left.letters < 0) throw new Unfit('files.problem.unchecked')
}

/** After the line of the keyword (7.3.8.1); a line feed, a return or both end it. */
function streamStart(c: Cursor): number | null {
  skipSpace(c)
  if (!c.text.startsWith('stream', c.at)) return null
  while (c.at < c.text.length && c.text[c.at] !== '\n' && c.text[c.at] !== '\r') c.at++
  return c.at + (c.text.startsWith('\r\n', c.at) ? 2 : 1)
}

export const whole = (value: Value | undefined): number | null =>
  typeof value === 'string' && /^\+?\d{1,9}$/.test(value) ? Number(value) : null
