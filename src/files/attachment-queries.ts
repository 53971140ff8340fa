import type { Db } from '../database/connect'
import type { Facts, Finding } from './hidden/finding'
import { asks } from './hidden/finding'
import type { MediaType } from './media-types'
import type { Licence, ScanState } from './rules'

/** What readers are told of a file: an image has alt, a document a title, a recording a title and what is said in it. */
export interface Words {
  title: string | null
  alt: string | null
  caption: string | null
  credit: string | null
  licence: Licence | null
  transcript: string | null
}

/** The same in English, where somebody wrote it; a credit is a name. */
export interface EnglishWords {
  titleEn: string | null
  altEn: string | null
  captionEn: string | null
  transcriptEn: string | null
}

/** All that is written of a file. */
export type AllWords = Words & EnglishWords

interface Described extends AllWords {
  publicId: string
  sha256: Buffer
  /** The last part of its public address; null of an image. */
  address: string | null
  /** In bytes. */
  size: number
  mediaType: MediaType
  scanState: ScanState
  missingAt: Date | null
  pages: number | null
  sheets: number | null
}

/** A file as whoever works on the edition knows it. */
export interface Attachment extends Described {
  name: string
  hidden: Finding[]
  asks: boolean
  acceptedBy: string | null
  acceptedAt: Date | null
}

/** A file beside what the public reads now; never an image. */
export interface PublicAttachment extends Described {
  slug: string
  address: string
}

const WORDS = [
  ...(['r.title', 'r.alt', 'r.caption', 'r.credit', 'r.licence', 'r.transcript'] as const),
  ...(['r.titleEn', 'r.altEn', 'r.captionEn', 'r.transcriptEn'] as const),
]

/** In their order. */
export const ofEdition = (db: Db, editionId: string): Promise<Attachment[]> =>
  db('fileRefs as r')
    .join('files as f', 'f.sha256', 'r.sha256')
    .join('editions as e', 'e.id', 'r.ownerId')
    .leftJoin('fileFacts as x', 'x.sha256', 'r.sha256')
    .leftJoin('hiddenAccepted as h', (on) =>
      on.on('h.sha256', 'r.sha256').andOn('h.documentId', 'e.documentId'),
    )
    .leftJoin('accounts as a', 'a.id', 'h.acceptedBy')
    .leftJoin('people as p', 'p.id', 'a.personId')
    .where({ 'r.ownerKind': 'edition', 'r.ownerId': editionId })
    .orderBy(['r.position', 'r.publicId'])
    .select<Attachment[]>(
      ...['r.publicId', 'r.sha256', 'r.name', 'r.address'],
      ...WORDS,
      'f.size',
      'f.mediaType',
      'f.scanState',
      'f.missingAt',
      'x.pages',
      'x.sheets',
      db.raw(`coalesce(x.hidden, '[]') as hidden`),
      db.raw('coalesce(x.asks, false) as asks'),
      'p.fullName as acceptedBy',
      'h.at as acceptedAt',
    )

const publicOnes = (db: Db) => db('pub.attachments')

/** Those of what the public reads now, in their order. */
export const ofPublic = (db: Db, ownerId: string): Promise<PublicAttachment[]> =>
  publicOnes(db).where({ ownerId }).orderBy(['position', 'publicId']).select<PublicAttachment[]>()

export const publicAt = (db: Db, slug: string, address: string): Promise<PublicAttachment | undefined> =>
  publicOnes(db).where({ slug, address }).first<PublicAttachment | undefined>()

/** Whether its statement stood and does not any more. */
export const isGone = async (db: Db, slug: string): Promise<boolean> =>
  (await db('pub.gone').where({ slug }).first('slug')) !== undefined

/** Whether an edition had it there that readers read before. */
export const wasPublic = async (db: Db, slug: string, address: string): Promise<boolean> =>
  (await db('pub.pastAddresses').where({ slug, address }).first('slug')) !== undefined

/**
 * The address at which the edition that stands now has the file that was last to be had there; none where it has it no
 * more.
 */
export const nowAt = async (db: Db, slug: string, formerAddress: string): Promise<string | null> => {
  const former = db('pub.formerFiles')
    .where({ slug, formerAddress })
    .orderByRaw('publish_at desc, ordinal desc')
  return (await former.first<{ address: string | null } | undefined>('address'))?.address ?? null
}

/** Whether images or files stood beside it while readers had it. */
export const hadFiles = async (db: Db, editionId: string): Promise<boolean> =>
  (await db('pub.editionFiles').where({ editionId }).first('editionId')) !== undefined

const ofOwner = (db: Db, ownerId: string) => db('fileRefs').where({ ownerKind: 'edition', ownerId })

/** Whether what was agreed to is all that there is to agree to. */
export const hides = async (db: Db, editionId: string): Promise<boolean> => {
  const { rows } = await db.raw<{ rows: { hides: boolean }[] }>('select edition_hides(?) as hides', [
    editionId,
  ])
  return rows[0]!.hides
}

/** Known by its bytes: whoever sends it again, it is what it was. */
export const insertFacts = (trx: Db, sha256: Buffer, { pages, sheets, hidden }: Facts) =>
  trx('fileFacts')
    .insert({ sha256, pages, sheets, hidden: JSON.stringify(hidden), asks: asks(hidden) })
    .onConflict('sha256')
    .merge()

/** False when somebody agreed before. */
export const accept = async (
  trx: Db,
  documentId: string,
  sha256: Buffer,
  acceptedBy: number,
): Promise<boolean> => {
  const rows = await trx('hiddenAccepted')
    .insert({ documentId, sha256, acceptedBy })
    .onConflict(['documentId', 'sha256'])
    .ignore()
    .returning('sha256')
  return rows.length === 1
}

/** False when this edition has no such file. */
export const change = async (trx: Db, ownerId: string, publicId: string, words: AllWords) =>
  (await ofOwner(trx, ownerId).where({ publicId }).update(words)) === 1

/** False when this edition has no such file. */
export const remove = async (trx: Db, ownerId: string, publicId: string): Promise<boolean> =>
  (await ofOwner(trx, ownerId).where({ publicId }).delete()) === 1

export const place = (trx: Db, ownerId: string, publicId: string, position: number) =>
  ofOwner(trx, ownerId).where({ publicId }).update({ position })
