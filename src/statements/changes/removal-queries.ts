import type { Db } from '../../database/connect'

interface NewRemoval {
  documentId: string
  editionId: string
  legalBasis: string
  legalBasisEn: string | null
  decidedBy: number
  decidedName: string
  decidedRole: 'head' | 'spokesperson'
}

/** Whether its words are kept from everybody but the head. */
export const isRemoved = async (db: Db, documentId: string): Promise<boolean> =>
  (await db('removals').where({ documentId }).first('documentId')) !== undefined

export const insert = (db: Db, removal: NewRemoval) => db('removals').insert(removal)
