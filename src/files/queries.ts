import type { Db } from '../database/connect'
import type { MediaType } from './media-types'
import type { Licence, ScanState } from './rules'

export type OwnerKind = 'request' | 'message' | 'edition' | 'appointment' | 'regulation'

export interface Owner {
  kind: OwnerKind
  id: string
}

interface FileRow {
  sha256: Buffer
  /** In bytes. */
  size: number
  mediaType: MediaType
  scanState: ScanState
  missingAt: Date | null
}

/** A file as its owner has it, with what is known of its bytes. */
export interface HeldFile extends FileRow {
  publicId: string
  ownerKind: OwnerKind
  ownerId: string
  name: string
  alt: string | null
  credit: string | null
}

type NewFile = Pick<FileRow, 'sha256' | 'size' | 'mediaType'>

/** The same bytes are one row, whoever sends them; sent again, they are no longer missing. */
export async function insertFile(trx: Db, file: NewFile): Promise<Pick<FileRow, 'scanState'>> {
  const { sha256, size, mediaType } = file
  const [row] = await trx<FileRow>('files')
    .insert({ sha256, size, mediaType })
    .onConflict('sha256')
    .merge({ missingAt: null })
    .returning('scanState')
  return row!
}

interface NewRef {
  sha256: Buffer
  ownerKind: OwnerKind
  ownerId: string
  name: string
  alt: string | null
  credit: string | null
  position: number
  /** Of what a statement has with it. */
  title?: string | null
  caption?: string | null
  licence?: Licence | null
  transcript?: string | null
  titleEn?: string | null
  altEn?: string | null
  captionEn?: string | null
  transcriptEn?: string | null
  address?: string | null
}

export async function insertRef(trx: Db, values: NewRef): Promise<string> {
  const [row] = await trx('fileRefs').insert(values).returning<{ publicId: string }[]>('publicId')
  return row!.publicId
}

const held = (db: Db) =>
  db('fileRefs as r')
    .join('files as f', 'f.sha256', 'r.sha256')
    .select('r.publicId', 'r.sha256', 'r.ownerKind', 'r.ownerId', 'r.name', 'r.alt', 'r.credit')
    .select('f.size', 'f.mediaType', 'f.scanState', 'f.missingAt')

export const byId = (db: Db, publicId: string): Promise<HeldFile | undefined> =>
  held(db).where('r.publicId', publicId).first()

/** In the order in which they were given. */
export const ofOwners = (db: Db, kind: OwnerKind, ids: readonly string[]): Promise<HeldFile[]> =>
  held(db)
    .where('r.ownerKind', kind)
    .whereIn('r.ownerId', ids)
    .orderBy(['r.ownerId', 'r.position', 'r.createdAt', 'r.publicId'])
