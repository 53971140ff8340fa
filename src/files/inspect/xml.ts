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

const unescaped = (text: string) =>
  text.replace(/&#(?:x([0-9a-f]{1,8})|(\d{1,10}));/gi, (whole, hex?: string, decimal?: string) => {
    const code = hex ? parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

const declaresEntities = (element: string) => /^!ENTITY|^!DOCTYPE[^]*\[/i.test(element)

/**
 * The text after each "<", in which words can be looked for. No parser: an attribute cannot hold "<", so a word of an
 * element stands in its piece, whatever else does. One at a time, for a crafted file has millions.
 */
function* elementsOf(bytes: Buffer): Generator<string> {
  const text = decoded(bytes)
  for (let at = text.indexOf('<') + 1; at > 0;) {
    const next = text.indexOf('<', at)
    const element = next < 0 ? text.slice(at) : text.slice(at, next)
    if (declaresEntities(element)) throw new Unfit('files.problem.unchecked')
    yield unescaped(element)
    at = next + 1
  }
}

/** Those of all parts that are meant. */
export function* elementsIn(parts: readonly Part[], isMeant: (name: string) => boolean): Generator<string> {
  for (const part of parts) if (part.bytes && isMeant(part.name)) yield* elementsOf(part.bytes)
}
