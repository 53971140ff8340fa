import { allowance, unpack, type Part } from '../inspect/zip'
import { attributesOf, nameOf, piecesIn, textAfter } from '../inspect/xml'
import { counted, said, type Facts, type Finding } from './finding'
import { hiddenInImage } from './image'
import { hiddenInSheets, isSheet } from './sheets'
import { hiddenInText, isText } from './text'

const PROPERTIES = /^(docProps\/(core|app|custom)|meta)\.xml$/i
const SETTINGS = /^word\/_rels\/settings\.xml\.rels$/i
const PICTURE = /\.(jpe?g|png|webp)$/i

const isKept = (name: string) =>
  PROPERTIES.test(name) || SETTINGS.test(name) || PICTURE.test(name) || isText(name) || isSheet(name)

/** DOCX, XLSX and ODT: what readers of the file could find, and its writers may have forgotten. */
export async function factsOfOffice(bytes: Buffer): Promise<Facts> {
  const parts = await unpack(bytes, allowance(), isKept)
  const text = hiddenInText(parts)
  const { sheets, hidden } = hiddenInSheets(parts)
  const found = [...people(parts), ...text, ...hidden, ...templateOf(parts), ...(await inPictures(parts))]
  return { pages: pagesOf(parts), sheets, hidden: found }
}

/** The text of the elements of this name, whatever their prefix. */
function textsOf(parts: readonly Part[], names: readonly string[]): string[] {
  const texts: string[] = []
  for (const piece of piecesIn(parts, (name) => PROPERTIES.test(name)))
    if (names.includes(nameOf(piece))) texts.push(textAfter(piece))
  return texts
}

const people = (parts: readonly Part[]): Finding[] => [
  ...said(
    'author',
    textsOf(parts, ['creator', 'initial-creator', 'lastModifiedBy', 'Manager', 'printed-by']),
  ),
  ...said('company', textsOf(parts, ['Company'])),
  ...said('description', textsOf(parts, ['description', 'keywords', 'keyword', 'category', 'subject'])),
  ...counted('properties', propertiesIn(parts)),
]

/** What somebody or a program of theirs added. */
function propertiesIn(parts: readonly Part[]): number {
  let count = 0
  for (const piece of piecesIn(parts, (name) => PROPERTIES.test(name)))
    if (nameOf(piece) === 'property' || nameOf(piece) === 'user-defined') count += 1
  return count
}

/** As the program counted them when it was saved. */
function pagesOf(parts: readonly Part[]): number | null {
  const [word] = textsOf(parts, ['Pages'])
  if (word !== undefined) return whole(word)
  for (const piece of piecesIn(parts, (name) => name === 'meta.xml'))
    if (nameOf(piece) === 'document-statistic') return whole(attributesOf(piece).get('meta:page-count'))
  return null
}

const whole = (text: string | undefined): number | null =>
  text !== undefined && /^[1-9]\d{0,5}$/.test(text.trim()) ? Number(text) : null

/** The path on the writer's own disk often has their name in it. */
function templateOf(parts: readonly Part[]): Finding[] {
  const paths: string[] = []
  for (const piece of piecesIn(parts, (name) => SETTINGS.test(name))) {
    const target = attributesOf(piece).get('Target')
    if (/attachedTemplate/.test(piece) && /[\\/]/.test(target ?? '')) paths.push(target!)
  }
  return said('path', paths)
}

/** A photograph keeps its place also inside a document. What cannot be read there is no image for readers either. */
async function inPictures(parts: readonly Part[]): Promise<Finding[]> {
  let count = 0
  for (const { name, bytes } of parts) {
    if (!bytes || !PICTURE.test(name)) continue
    const found = await hiddenInImage(bytes).catch(() => [])
    if (found.some(({ kind }) => kind !== 'camera')) count += 1
  }
  return counted('pictures', count)
}
