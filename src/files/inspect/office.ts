import type { MediaType } from '../media-types'
import { Unfit } from './unfit'
import { attributesOf, nameOf, piecesIn, unescaped } from './xml'
import type { Part } from './zip'

export const CONTENT_TYPES = '[Content_Types].xml'

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const MAIN: Record<string, MediaType> = {
  [`${OFFICE}.wordprocessingml.document.main+xml`]: `${OFFICE}.wordprocessingml.document`,
  [`${OFFICE}.spreadsheetml.sheet.main+xml`]: `${OFFICE}.spreadsheetml.sheet`,
}

const MACRO_TYPE = /macroEnabled|vbaProject|vbaData|macrosheet/i
/** Text of Word must stand where its fields are looked for. */
const WORD_TYPE = /wordprocessingml[^"']*\+xml/i
const OF_EXCEL = /^xl\//i
const MACRO_PART = /(^|\/)(vba(project|data)[^/]*|macrosheets\/.*)$/i
const ACTIVE_PART = /(^|\/)activeX/i

/** A relation whose type ends so; the rest of a type is the address of a standard. */
const typed = (...ends: string[]) => new RegExp(`\\bType\\s*=\\s*["'][^"']*/(${ends.join('|')})\\s*["']`, 'i')

const MACRO_RELATION = typed('vbaProject\\w*', 'wordVbaData', 'xlMacrosheet', 'xlIntlMacrosheet')
/** HTML that Word reads as text (altChunk) is active too. */
const ACTIVE_RELATION = typed('activeX\\w*', 'control', 'aFChunk')
/** Other workbooks, and the programs that Excel asks for data (DDE). */
const LINKED_RELATION = typed('externalLink')
const EXTERNAL = /TargetMode\s*=\s*["']\s*External/i
/** A path on a drive, or no path at all. */
const ON_THIS_MACHINE = /^((file:\/\/\/)?[a-z]:[\\/]|[\p{L}\d _.()-]+$)/iu

/** DOCX or XLSX; null for another office file, and for one that says it is both. */
export function officeType(parts: readonly Part[]): MediaType | null {
  const main = new Set<MediaType>()
  for (const piece of piecesIn(parts, (name) => name === CONTENT_TYPES)) {
    const element = unescaped(piece)
    if (MACRO_TYPE.test(element)) throw new Unfit('files.problem.macros')
    if (WORD_TYPE.test(element) && !isRead(attributesOf(piece))) throw new Unfit('files.problem.unchecked')
    for (const [type, mediaType] of Object.entries(MAIN))
      if (element.includes(`"${type}"`) || element.includes(`'${type}'`)) main.add(mediaType)
  }
  return main.size === 1 ? readable([...main][0]!, parts) : null
}

/** Word could be sent to read its text where that of Excel is skipped. */
function readable(type: MediaType, parts: readonly Part[]): MediaType {
  const isSkipped = type.includes('wordprocessingml') && parts.some(({ name }) => OF_EXCEL.test(name))
  if (isSkipped) throw new Unfit('files.problem.unchecked')
  return type
}

const isRead = (type: ReadonlyMap<string, string>) =>
  type.get('Extension')?.toLowerCase() === 'xml' ||
  isOfficeText((type.get('PartName') ?? '').replace(/^\//, ''))

/** Text of Word, under whatever name. The sheets of Excel hold none, and are large. */
export const isOfficeText = (name: string) => /\.xml$/i.test(name) && !OF_EXCEL.test(name)

export const isRelations = (name: string) => /\.rels$/i.test(name)

export function inspectOffice(parts: readonly Part[]): void {
  const found = new Set<string>()
  for (const { name } of parts) {
    if (MACRO_PART.test(name)) found.add('macros')
    if (ACTIVE_PART.test(name)) found.add('embedded')
  }
  for (const piece of piecesIn(parts, isRelations)) if (nameOf(piece) === 'Relationship') note(found, piece)
  for (const reason of ['macros', 'remote', 'embedded'] as const)
    if (found.has(reason)) throw new Unfit(`files.problem.${reason}`)
}

function note(found: Set<string>, piece: string): void {
  const relation = unescaped(piece)
  if (MACRO_RELATION.test(relation)) found.add('macros')
  if (ACTIVE_RELATION.test(relation)) found.add('embedded')
  if (LINKED_RELATION.test(relation)) found.add('remote')
  if (EXTERNAL.test(relation) && !isHarmless(attributesOf(piece))) found.add('remote')
}

/** A link waits for a click. The rest is fetched at opening, or it is asked whether to. */
const isHarmless = (relation: ReadonlyMap<string, string>) =>
  /\/hyperlink$/.test(relation.get('Type') ?? '') || isOwnTemplate(relation)

/** Word notes the path of the template a document was made from; on a drive of the author's it is fetched by nobody. */
const isOwnTemplate = (relation: ReadonlyMap<string, string>) =>
  /\/attachedTemplate$/.test(relation.get('Type') ?? '') && ON_THIS_MACHINE.test(relation.get('Target') ?? '')
