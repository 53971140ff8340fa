import { createHash, randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Deps } from '../deps'
import { examine, type NewFile } from '../files/examine'

/** A sheet that says what it stands for, as if somebody had sent it. */
export async function paper({ files }: Deps, name: string, lines: readonly string[]): Promise<NewFile> {
  const bytes = pdfOf(lines)
  const at = path.join(files.incoming, randomUUID())
  await writeFile(at, bytes, { mode: 0o600 })
  const sha256 = createHash('sha256').update(bytes).digest()
  const { files: taken } = await examine([{ path: at, name, size: bytes.length, sha256 }])
  return taken![0]!
}

/** The fonts that every reader has know no Vietnamese: letters without their marks. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replace(/[\\()]/g, '\\$&')

const TOP = 760
const LEADING = 24

/** One page of A4 with these lines (ISO 32000-1). */
export function pdfOf(lines: readonly string[]): Buffer {
  const shown = lines.map((line) => `(${plain(line)}) Tj T*`).join('\n')
  const text = `BT /F1 14 Tf ${LEADING} TL 72 ${TOP} Td\n${shown}\nET`
  return assembled([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ])
}

/** Numbered from 1, with the table that says where each begins. */
function assembled(objects: string[]): Buffer {
  let file = '%PDF-1.4\n'
  const starts = objects.map((object, index) => {
    const start = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return start
  })
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}`
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file + table + trailer, 'latin1')
}
