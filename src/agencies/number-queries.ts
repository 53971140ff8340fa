import type { Db } from '../database/connect'
import { DEFAULT_PATTERN } from './number-rules'

export interface NumberPattern {
  id: number
  agencyId: number
  pattern: string
  setAt: Date
}

const patterns = (db: Db) => db<NumberPattern>('numberPatterns')

/** The newest first. */
export const patternsOf = (db: Db, agencyId: number): Promise<NumberPattern[]> =>
  patterns(db).where({ agencyId }).orderBy('id', 'desc').select('id', 'agencyId', 'pattern', 'setAt')

/** By which the agency's next number is printed. */
export const patternOf = async (db: Db, agencyId: number): Promise<string> =>
  (await patternsOf(db, agencyId))[0]?.pattern ?? DEFAULT_PATTERN

export const insertPattern = (
  db: Db,
  values: Pick<NumberPattern, 'agencyId' | 'pattern'> & { setBy: number },
) => db('numberPatterns').insert(values)
