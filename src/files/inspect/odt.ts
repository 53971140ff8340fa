import type { MediaType } from '../media-types'
import { Unfit } from './unfit'
import { elementsIn } from './xml'
import type { Part } from './zip'

const ODT = 'application/vnd.oasis.opendocument.text'
const MANIFEST = 'META-INF/manifest.xml'

export const MIMETYPE = 'mimetype'

const SCRIPT_PART = /(^|\/)(basic|scripts)(\/|$)/i
const SCRIPT_ELEMENT = /^[\w.-]+:script\b/
/** A button or an event that calls a macro, of the document or of the reader's own office. */
const SCRIPT_ADDRESS = /=\s*["']\s*(vnd\.sun\.star\.script|macro|javascript):/i

/** Where script can be named: the text and its styles, also those of objects in it. */
export const isOdfText = (name: string) => /(^|\/)(content|styles|settings|manifest)\.xml$/i.test(name)

export const odtType = (parts: readonly Part[]): MediaType | null =>
  parts.some((part) => part.name === MIMETYPE && part.bytes!.toString('latin1').trim() === ODT) ? ODT : null

export function inspectOdt(parts: readonly Part[]): void {
  if (parts.some((part) => SCRIPT_PART.test(part.name))) throw new Unfit('files.problem.macros')
  for (const element of elementsIn(parts, (name) => name === MANIFEST))
    if (/encryption-data/i.test(element)) throw new Unfit('files.problem.encrypted')
  for (const element of elementsIn(parts, isOdfText))
    if (isScript(element)) throw new Unfit('files.problem.macros')
}

const isScript = (element: string) => SCRIPT_ELEMENT.test(element) || SCRIPT_ADDRESS.test(element)
