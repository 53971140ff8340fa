import type { Db } from '../database/connect'
import type { HeldFile, OwnerKind } from './queries'

const COLUMNS = [
  ...(['publicId', 'sha256', 'ownerKind', 'ownerId', 'name', 'alt', 'credit'] as const),
  ...(['size', 'mediaType', 'scanState', 'missingAt'] as const),
]

/** A paper that readers may open, by its id. */
export const publicPaper = (db: Db, publicId: string): Promise<HeldFile | undefined> =>
  db('pub.papers')
    .where({ publicId })
    .first<HeldFile | undefined>(...COLUMNS)

/** Those of these owners, in the order in which they were given. */
export const publicPapersOf = (db: Db, ownerKind: OwnerKind, ids: readonly string[]): Promise<HeldFile[]> =>
  db('pub.papers')
    .where({ ownerKind })
    .whereIn('ownerId', ids)
    .orderBy(['ownerId', 'position', 'publicId'])
    .select<HeldFile[]>(...COLUMNS)
