import { fileTypeFromBuffer } from 'file-type'
import type { MediaType } from '../media-types'

/** An archive or an OLE file can be many things: what is in it says which. */
export type Kind = 'archive' | 'ole' | MediaType

/** What file-type calls those we take. An animated PNG is a PNG, an m4v an mp4. */
const BY_TYPE: Record<string, MediaType> = {
  'image/jpeg': 'image/jpeg',
  'image/png': 'image/png',
  'image/apng': 'image/png',
  'image/webp': 'image/webp',
  'audio/mpeg': 'audio/mpeg',
  'audio/x-m4a': 'audio/mp4',
  'video/mp4': 'video/mp4',
  'video/x-m4v': 'video/mp4',
}

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')

const startsWith = (bytes: Buffer, start: Buffer | string) =>
  bytes.subarray(0, start.length).equals(Buffer.from(start))

/**
 * Documents must begin with their first byte: what stands before it (ISO 32000 lets a kilobyte) would be read as
 * something else by another program.
 */
export async function kindOf(bytes: Buffer): Promise<Kind | null> {
  if (startsWith(bytes, '%PDF-')) return 'application/pdf'
  if (startsWith(bytes, 'PK\x03\x04')) return 'archive'
  if (startsWith(bytes, OLE)) return 'ole'
  // it throws on some files that only begin like a type
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  return (found && found.ext !== 'mp2' && found.ext !== 'mp1' && BY_TYPE[found.mime]) || null
}
