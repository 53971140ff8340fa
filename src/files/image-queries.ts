import type { Db } from '../database/connect'
import type { Licence, ScanState } from './rules'

/** A copy of an image: smaller, re-encoded, without metadata. */
export interface Variant {
  width: number
  height: number
  variantSha256: Buffer
  /** In bytes. */
  size: number
  scanState: ScanState
  missingAt: Date | null
  originalScanState: ScanState
}

/** One for each size of an image, the narrowest first. */
export interface Pictured extends Variant {
  publicId: string
  alt: string | null
  altEn: string | null
  caption: string | null
  captionEn: string | null
  credit: string | null
  licence: Licence | null
}

const OF_REF = ['r.publicId', 'r.alt', 'r.altEn', 'r.caption', 'r.captionEn', 'r.credit', 'r.licence']
const IN_ORDER = ['r.position', 'r.publicId', 'v.width']

const shown = (db: Db) =>
  db('pub.fileRefs as r')
    .join('pub.fileVariants as v', 'v.sha256', 'r.sha256')
    .select('v.width', 'v.height', 'v.variantSha256', 'v.size')
    .select('v.scanState', 'v.missingAt', 'v.originalScanState')

/** The images of what the public reads now. */
export const ofPublic = (db: Db, editionId: string): Promise<Pictured[]> =>
  shown(db).where('r.ownerId', editionId).select(OF_REF).orderBy(IN_ORDER)

export const publicVariant = (db: Db, publicId: string, width: number): Promise<Variant | undefined> =>
  shown(db).where({ 'r.publicId': publicId, 'v.width': width }).first()

/** Under which id the edition that stands now has the image that an earlier one had under this. */
export async function nowAs(db: Db, formerId: string): Promise<string | null> {
  const former = db('pub.formerFiles').where({ formerId })
  return (await former.first<{ publicId: string | null } | undefined>('publicId'))?.publicId ?? null
}

const made = (db: Db) =>
  db('fileVariants as v')
    .join('files as c', 'c.sha256', 'v.variantSha256')
    .join('files as o', 'o.sha256', 'v.sha256')
    .select('v.width', 'v.height', 'v.variantSha256', 'c.size', 'c.scanState', 'c.missingAt')
    .select('o.scanState as originalScanState')

/** The images of an edition, whoever may see it. */
export const ofEdition = (db: Db, editionId: string): Promise<Pictured[]> =>
  made(db)
    .join('fileRefs as r', 'r.sha256', 'v.sha256')
    .where({ 'r.ownerKind': 'edition', 'r.ownerId': editionId })
    .select(OF_REF)
    .orderBy(IN_ORDER)

export const variant = (db: Db, sha256: Buffer, width: number): Promise<Variant | undefined> =>
  made(db).where({ 'v.sha256': sha256, 'v.width': width }).first()

/** The same, where this edition has the image. */
export const variantIn = (db: Db, editionId: string, publicId: string, width: number) =>
  made(db)
    .join('fileRefs as r', 'r.sha256', 'v.sha256')
    .where({ 'r.ownerKind': 'edition', 'r.ownerId': editionId, 'r.publicId': publicId, 'v.width': width })
    .first() as Promise<Variant | undefined>

type NewVariant = Pick<Variant, 'width' | 'height' | 'variantSha256'> & { sha256: Buffer }

/** A newer encoder may have made other bytes of it: those just kept are there for sure. */
export const insertVariant = (trx: Db, values: NewVariant) =>
  trx('fileVariants').insert(values).onConflict(['sha256', 'width']).merge()

export async function nextPosition(trx: Db, ownerId: string): Promise<number> {
  const row = await trx('fileRefs')
    .where({ ownerId })
    .max<{ last: number | null }>('position as last')
    .first()
  return (row?.last ?? -1) + 1
}

/**
 * A new edition begins with the files of the one before: images under addresses of its own, documents and recordings
 * where readers know them.
 */
export const copy = (trx: Db, from: string, to: string) =>
  trx.raw(
    `insert into file_refs (sha256, owner_kind, owner_id, name, title, alt, caption, credit, licence, transcript, title_en,
       alt_en, caption_en, transcript_en, address, position)
     select sha256, owner_kind, ?, name, title, alt, caption, credit, licence, transcript, title_en, alt_en, caption_en,
       transcript_en, address, position
     from file_refs where owner_kind = 'edition' and owner_id = ?`,
    [to, from],
  )
