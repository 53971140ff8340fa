import type { Db } from '../database/connect'

/** What an authorisation to speak is for. */
export interface Case {
  id: string
  agencyId: number
  subject: string
}

const cases = (db: Db) => db<Case & { closedAt: Date | null; createdAt: Date }>('cases')

export const caseById = (db: Db, id: string): Promise<Case | undefined> =>
  cases(db).where({ id }).first('id', 'agencyId', 'subject')

/** Those of these agencies that are not closed, the newest first. */
export const openOf = (db: Db, agencyIds: number[]): Promise<Case[]> =>
  cases(db)
    .whereIn('agencyId', agencyIds)
    .whereNull('closedAt')
    .orderBy([{ column: 'createdAt', order: 'desc' }, { column: 'id' }])
    .select('id', 'agencyId', 'subject')
