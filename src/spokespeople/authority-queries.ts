import type { Db } from '../database/connect'
import type { Right } from './authority'

const rights = (db: Db) =>
  db('appointments as p')
    .join('people', 'people.id', 'p.personId')
    .leftJoin('cases as c', 'c.id', 'p.caseId')
    .select<Right[]>(
      ...['p.id', 'p.agencyId', 'p.basis', 'p.position', 'p.decisionNo', 'p.decidedAt', 'p.signer'],
      ...['p.caseId', 'p.revokedAt', 'p.publishedAt', 'people.fullName', 'c.subject as caseSubject'],
      db.raw('lower(p.valid) as valid_from'),
      db.raw('upper(p.valid) as valid_to'),
    )

const ofHolder = (db: Db, id: string) =>
  rights(db).whereIn('p.personId', db('appointments').where({ id }).select('personId')).orderBy('p.id')

/** Every appointment of whoever holds this one, at other agencies too. */
export const rightsBy = (db: Db, id: string): Promise<Right[]> => ofHolder(db, id)

/** The same, held, so that none is ended while somebody approves by it. */
export const holdRightsBy = (db: Db, id: string): Promise<Right[]> => ofHolder(db, id).forUpdate('p')
