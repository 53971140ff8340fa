import type { MediaType } from '../media-types'
import { inspectFields } from './fields'
import { inspectOdt, isOdfText, MIMETYPE, odtType } from './odt'
import { CONTENT_TYPES, inspectOffice, isOfficeText, isRelations, officeType } from './office'
import { Unfit } from './unfit'
import { allowance, unpack, type Allowance, type Part } from './zip'

/** First bytes in hex. GZIP is none of them: Office keeps old pictures (.emz, .wmz) so, and nothing opens them by itself. */
const ARCHIVES = /^(504b0304|504b0506|504b0708|526172211a|377abcaf271c|4d534346|fd377a585a00)/
/** Windows and Linux programs, shortcuts, and OLE files, which can hold any of them. */
const ACTIVE = /^(4d5a|7f454c46|4c0000000114|d0cf11e0)/
const ACTIVE_NAME = /\.(exe|dll|scr|com|bat|cmd|ps1|vbs|vbe|jse?|wsf|hta|lnk|msi|jar|html?|mht|swf)$/i

/** A chart in Word keeps its numbers in a workbook of its own. */
const isWorkbookOfChart = (name: string) => /(^|\/)embeddings\/[^/]+\.(xlsx|docx)$/i.test(name)

const isKept = (name: string) =>
  name === CONTENT_TYPES ||
  name === MIMETYPE ||
  isRelations(name) ||
  isOdfText(name) ||
  isOfficeText(name) ||
  isWorkbookOfChart(name)

/** DOCX, XLSX or ODT; null for any other archive. */
export async function inspectArchive(bytes: Buffer): Promise<MediaType | null> {
  return inspected(bytes, allowance(), true)
}

async function inspected(bytes: Buffer, left: Allowance, isOuter: boolean): Promise<MediaType | null> {
  const parts = await unpack(bytes, left, isKept)
  const types = [officeType(parts), odtType(parts)].filter((type) => type !== null)
  if (types.length !== 1) return null
  inspectOffice(parts)
  inspectFields(parts)
  inspectOdt(parts)
  for (const part of parts) await inspectPart(part, left, isOuter)
  return types[0]!
}

async function inspectPart({ name, head, bytes }: Part, left: Allowance, isOuter: boolean): Promise<void> {
  const start = head.toString('hex')
  if (ACTIVE.test(start) || ACTIVE_NAME.test(name)) throw new Unfit('files.problem.embedded')
  if (!ARCHIVES.test(start)) return
  const type = isOuter && bytes && isWorkbookOfChart(name) ? await inspected(bytes, left, false) : null
  if (type === null) throw new Unfit('files.problem.nested')
}
