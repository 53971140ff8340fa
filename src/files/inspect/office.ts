import type { MediaType } from '../media-types'
import { Unfit } from './unfit'
import { elementsOf } from './xml'
import type { Part } from './zip'

export const CONTENT_TYPES = '[Content_Types].xml'

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const MAIN: Record<string, MediaType> = {
  [`${OFFICE}.wordprocessingml.document.main+xml`]: `${OFFICE}.wordprocessingml.document`,
  [`${OFFICE}.spreadsheetml.sheet.main+xml`]: `${OFFICE}.spreadsheetml.sheet`,
}

const MACRO_TYPE = /macroEnabled|vbaProject|vbaData|macrosheet/i
const MACRO_PART = /(^|\/)(vba(project|data)[^/]*|macrosheets\/.*)$/i
const ACTIVE_PART = /(^|\/)activeX/i

/** A relation whose type ends so; the rest of a type is the address of a standard. */
const typed = (...ends: string[]) => new RegExp(`\\bType\\s*=\\s*["'][^"']*/(${ends.join('|')})\\s*["']`, 'i')

const MACRO_RELATION = typed('vbaProject\\w*', 'wordVbaData', 'xlMacrosheet', 'xlIntlMacrosheet')
/** HTML that Word reads as text (altChunk) is active too. */
const ACTIVE_RELATION = typed('activeX\\w*', 'control', 'aFChunk')
/** What Word or Excel fetches, or asks to fetch, when the file is opened. A link that a reader clicks is none. */
const FETCHED = typed(
  'attachedTemplate',
  'oleObject',
  'package',
  'frame',
  'subDocument',
  'control',
  'aFChunk',
)
const TEMPLATE = typed('attachedTemplate')
const EXTERNAL = /TargetMode\s*=\s*["']\s*External/i
/** A path on a drive, or no path at all. */
const ON_THIS_MACHINE = /\sTarget\s*=\s*["']((file:\/\/\/)?[a-z]:[\\/]|[\p{L}\d _.()-]+["'])/iu

/** DOCX or XLSX; null for another office file, and for one that says it is both. */
export function officeType(parts: readonly Part[]): MediaType | null {
  const types = contentTypes(parts)
  if (types.some((element) => MACRO_TYPE.test(element))) throw new Unfit('files.problem.macros')
  const main = Object.keys(MAIN).filter((type) =>
    types.some((element) => element.includes(`"${type}"`) || element.includes(`'${type}'`)),
  )
  return main.length === 1 ? MAIN[main[0]!]! : null
}

const contentTypes = (parts: readonly Part[]) =>
  parts.filter((part) => part.name === CONTENT_TYPES).flatMap((part) => elementsOf(part.bytes!))

export const isRelations = (name: string) => /\.rels$/i.test(name)

export function inspectOffice(parts: readonly Part[]): void {
  const relations = relationsOf(parts)
  const is = (part: RegExp, relation: RegExp) =>
    parts.some(({ name }) => part.test(name)) || relations.some((one) => relation.test(one))
  if (is(MACRO_PART, MACRO_RELATION)) throw new Unfit('files.problem.macros')
  if (relations.some(isFetched)) throw new Unfit('files.problem.remote')
  if (is(ACTIVE_PART, ACTIVE_RELATION)) throw new Unfit('files.problem.embedded')
}

const relationsOf = (parts: readonly Part[]) =>
  parts
    .filter((part) => isRelations(part.name))
    .flatMap((part) => elementsOf(part.bytes!))
    .filter((element) => /^([\w.-]+:)?Relationship\b/.test(element))

const isFetched = (relation: string) =>
  EXTERNAL.test(relation) && FETCHED.test(relation) && !isOwnTemplate(relation)

/** Word notes the path of the template a document was made from; on a drive of the author's it is fetched by nobody. */
const isOwnTemplate = (relation: string) =>
  TEMPLATE.test(relation) && ON_THIS_MACHINE.test(relation) && relation.match(/Target\s*=/gi)?.length === 1
