import { attributesOf, nameOf, piecesIn } from '../inspect/xml'
import type { Part } from '../inspect/zip'
import { counted, said, type Facts } from './finding'

const WORKBOOK = /^xl\/workbook\.xml$/i
const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/i
const COMMENTS = /^xl\/(threadedComments\/)?(comments|threadedComment)[^/]*\.xml$/i

export const isSheet = (name: string) => WORKBOOK.test(name) || WORKSHEET.test(name) || COMMENTS.test(name)

const isSet = (value: string | undefined) => value === '1' || value === 'true'

/** Of Excel. */
export function hiddenInSheets(parts: readonly Part[]): Omit<Facts, 'pages'> {
  const { sheets, hidden, names } = workbookOf(parts)
  const rows = countOf(parts, 'row')
  const columns = countOf(parts, 'col')
  const found = [
    ...said('sheets', hidden),
    ...counted('rows', rows),
    ...counted('columns', columns),
    ...said('names', names),
    ...counted('comments', commentsIn(parts)),
  ]
  return { sheets: sheets || null, hidden: found }
}

function workbookOf(parts: readonly Part[]) {
  const found = { sheets: 0, hidden: [] as string[], names: [] as string[] }
  for (const piece of piecesIn(parts, (name) => WORKBOOK.test(name))) {
    const name = nameOf(piece)
    if (name === 'sheet') noteSheet(found, attributesOf(piece))
    if (name === 'definedName') noteName(found, attributesOf(piece))
  }
  return found
}

function noteSheet(found: { sheets: number; hidden: string[] }, sheet: Map<string, string>): void {
  found.sheets += 1
  if (/hidden/i.test(sheet.get('state') ?? '')) found.hidden.push(sheet.get('name') ?? '?')
}

/** Excel hides some of its own, such as the range of a filter. */
function noteName({ names }: { names: string[] }, defined: Map<string, string>): void {
  const name = defined.get('name') ?? ''
  if (isSet(defined.get('hidden')) && !/^_xl/i.test(name)) names.push(name)
}

function countOf(parts: readonly Part[], element: 'row' | 'col'): number {
  let count = 0
  for (const piece of piecesIn(parts, (name) => WORKSHEET.test(name)))
    if (nameOf(piece) === element && piece.includes('hidden=')) count += wide(element, attributesOf(piece))
  return count
}

/** One element can stand for several columns. */
function wide(element: 'row' | 'col', attributes: Map<string, string>): number {
  if (!isSet(attributes.get('hidden'))) return 0
  if (element === 'row') return 1
  const [from, to] = [Number(attributes.get('min') ?? 1), Number(attributes.get('max') ?? 1)]
  return to >= from ? to - from + 1 : 1
}

function commentsIn(parts: readonly Part[]): number {
  let count = 0
  for (const piece of piecesIn(parts, (name) => COMMENTS.test(name)))
    if (/^(comment|threadedComment)$/.test(nameOf(piece))) count += 1
  return count
}
