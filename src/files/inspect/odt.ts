import type { MediaType } from '../media-types'
import { Unfit } from './unfit'
import { attributesOf, elementsIn, nameOf, piecesIn } from './xml'
import type { Part } from './zip'

const ODT = 'application/vnd.oasis.opendocument.text'
const MANIFEST = 'META-INF/manifest.xml'

export const MIMETYPE = 'mimetype'

const SCRIPT_PART = /(^|\/)(basic|scripts)(\/|$)/i
const SCRIPT_ELEMENT = /^[\w.-]+:script\b/
/** A button or an event that calls a macro, of the document or of the reader's own office. */
const SCRIPT_ADDRESS = /=\s*["']\s*(vnd\.sun\.star\.script|macro|javascript):/i

/** What waits for a click. */
const CLICKED = /^(a|area-rectangle|area-circle|area-polygon|form|button)$/
const ADDRESS = /(^|:)(href|src|image-data)$/
/** Not in the package: another scheme, the root, a share or the folder of the document. */
const OUTSIDE = /^\s*([a-z][a-z\d+.-]*:|[\\/])|(^|[\\/])\s*(\.|%2e){2}([\\/]|%2f|%5c|$)/i
/** On the disk of whoever wrote it, so fetched by nobody. */
const ON_A_DISK = /^(file:\/\/\/(?![\\/%])|(?![a-z][a-z\d+.-]*:|[\\/%]))/i

/** Where script can be named: the text and its styles, also those of objects in it. */
export const isOdfText = (name: string) => /(^|\/)(content|styles|settings|manifest|meta)\.xml$/i.test(name)

export const odtType = (parts: readonly Part[]): MediaType | null =>
  parts.some((part) => part.name === MIMETYPE && part.bytes!.toString('latin1').trim() === ODT) ? ODT : null

export function inspectOdt(parts: readonly Part[]): void {
  if (parts.some((part) => SCRIPT_PART.test(part.name))) throw new Unfit('files.problem.macros')
  for (const element of elementsIn(parts, (name) => name === MANIFEST))
    if (/encryption-data/i.test(element)) throw new Unfit('files.problem.encrypted')
  for (const element of elementsIn(parts, isOdfText))
    if (isScript(element)) throw new Unfit('files.problem.macros')
  for (const piece of piecesIn(parts, isOdfText))
    if (isFetched(piece)) throw new Unfit('files.problem.remote')
}

const isScript = (element: string) => SCRIPT_ELEMENT.test(element) || SCRIPT_ADDRESS.test(element)

/** Data of another program (DDE), or anything that lies outside the package. */
function isFetched(piece: string): boolean {
  const name = nameOf(piece)
  if (/^dde-/.test(name)) return true
  if (!/href|src|image-data/.test(piece)) return false
  return [...attributesOf(piece)].some(([key, value]) => ADDRESS.test(key) && isLoaded(name, key, value))
}

/** The template a document was made from is noted, as Word does. */
function isLoaded(name: string, key: string, address: string): boolean {
  if (name === 'template') return !ON_A_DISK.test(address)
  return !(CLICKED.test(name) && key.endsWith('href')) && OUTSIDE.test(address)
}
