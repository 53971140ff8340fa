import type { MediaType } from '../media-types'
import { Unfit } from './unfit'
import { elementsOf } from './xml'
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
  if (elementsIn(parts, (name) => name === MANIFEST).some((element) => /encryption-data/i.test(element)))
    throw new Unfit('files.problem.encrypted')
  if (elementsIn(parts, isOdfText).some((element) => isScript(element)))
    throw new Unfit('files.problem.macros')
}

const isScript = (element: string) => SCRIPT_ELEMENT.test(element) || SCRIPT_ADDRESS.test(element)

const elementsIn = (parts: readonly Part[], isMeant: (name: string) => boolean) =>
  parts.filter((part) => isMeant(part.name)).flatMap((part) => elementsOf(part.bytes!))
