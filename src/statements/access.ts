import { hasRole, type Actor } from '../actor'
import type { Db } from '../database/connect'
import * as documents from './document-queries'
import { STATEMENT_ROLES } from './rules'

/** Whether somebody works on it: in a role of its agency, and named where it is kept to some. */
export const mayOpen = async (db: Db, by: Actor, document: Pick<documents.Document, 'id' | 'agencyId'>) =>
  hasRole(by, document.agencyId, ...STATEMENT_ROLES) && documents.mayRead(db, document.id, by.accountId)
