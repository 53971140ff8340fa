import { Unfit } from './unfit'
import type { Part } from './zip'

/** Others can spell a word so that a search does not find it. */
const ENCODINGS = /^(utf-8|utf-16|us-ascii|ascii|iso-8859-1|windows-1252)$/i

function decoded(bytes: Buffer): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes).trimStart()
  const declaration = text.startsWith('<?xml') ? text.slice(0, text.indexOf('?>')) : ''
  const declared = /encoding\s*=\s*["']([^"']*)/.exec(declaration)?.[1] ?? 'utf-8'
  const isRead = text === '' || (text.startsWith('<') && !text.includes('\0') && ENCODINGS.test(declared))
  if (!isRead) throw new Unfit('files.problem.unchecked')
  return text
}

/** UTF-16 shows by its mark, or by the zero beside its first "<". */
function encodingOf(bytes: Buffer): string {
  const first = bytes.subarray(0, 2).toString('hex')
  if (first === 'fffe' || first === '3c00') return 'utf-16le'
  return first === 'feff' || first === '003c' ? 'utf-16be' : 'utf-8'
}

/** Numbers only: the words in which quotes can hide stay. */
export const unescaped = (text: string) =>
  text.replace(/&#(?:x([0-9a-f]{1,8})|(\d{1,10}));/gi, (whole, hex?: string, decimal?: string) => {
    const code = hex ? parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

const NAMED: Record<string, string> = { '&quot;': '"', '&apos;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' }
const plain = (text: string) => unescaped(text).replace(/&(?:quot|apos|lt|gt|amp);/g, (name) => NAMED[name]!)

const declaresEntities = (element: string) => /^!ENTITY|^!DOCTYPE[^]*\[/i.test(element)

/** The text after each "<", up to the next. One at a time, for a crafted file has millions. */
function* piecesOf(bytes: Buffer): Generator<string> {
  const text = decoded(bytes)
  for (let at = text.indexOf('<') + 1; at > 0;) {
    const next = text.indexOf('<', at)
    const element = next < 0 ? text.slice(at) : text.slice(at, next)
    if (declaresEntities(element)) throw new Unfit('files.problem.unchecked')
    yield element
    at = next + 1
  }
}

type IsMeant = (name: string) => boolean

/** Of all parts that are meant. */
export function* piecesIn(parts: readonly Part[], isMeant: IsMeant): Generator<string> {
  for (const part of parts) if (part.bytes && isMeant(part.name)) yield* piecesOf(part.bytes)
}

/**
 * Pieces in which words can be looked for. No parser: an attribute cannot hold "<", so a word of an element stands in
 * its piece, whatever else does.
 */
export function* elementsIn(parts: readonly Part[], isMeant: IsMeant): Generator<string> {
  for (const piece of piecesIn(parts, isMeant)) yield unescaped(piece)
}

const NAME = /^\/?(?:[^\s:=/>"']+:)?([^\s:=/>"']+)/
const ATTRIBUTE = /\s+([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y

/** Without its prefix, for a file may call a namespace as it likes; with the slash of an end. */
export function nameOf(piece: string): string {
  const name = NAME.exec(piece)?.[1] ?? ''
  return piece.startsWith('/') ? `/${name}` : name
}

/** By the name as it is written. Where what is allowed depends on a value: no word in another attribute can stand for it. */
export function attributesOf(piece: string): Map<string, string> {
  const found = new Map<string, string>()
  ATTRIBUTE.lastIndex = NAME.exec(piece)?.[0].length ?? 0
  for (let match = ATTRIBUTE.exec(piece); match; match = ATTRIBUTE.exec(piece))
    found.set(match[1]!, plain(match[2] ?? match[3]!))
  return found
}

export const textAfter = (tag: string): string => plain(tag.slice(tag.indexOf('>') + 1))
