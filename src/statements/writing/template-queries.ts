import type { Db } from '../../database/connect'
import type { Template } from './template-rules'

/** One that an agency wrote for itself. */
export interface OwnTemplate extends Template {
  id: string
  agencyId: number
  name: string
  lockVersion: number
  changedAt: Date
  endedAt: Date | null
}

const templates = (db: Db) => db<OwnTemplate>('statementTemplates')
const COLLATION = 'collate "vi-x-icu"'

/** Those in use first, each by its name. */
export const ofAgencies = (db: Db, agencyIds: number[]): Promise<OwnTemplate[]> =>
  templates(db)
    .whereIn('agencyId', agencyIds)
    .orderByRaw(`ended_at is not null, name ${COLLATION}, id`)
    .select('*')

export const inUse = (db: Db, agencyIds: number[]): Promise<OwnTemplate[]> =>
  templates(db).whereIn('agencyId', agencyIds).whereNull('endedAt').orderByRaw(`name ${COLLATION}, id`)

export const byId = (db: Db, id: string) => templates(db).where({ id }).first()

/** Held until the transaction ends. */
export const lock = (db: Db, id: string) => templates(db).where({ id }).forUpdate().first()

export type NewTemplate = Template & Pick<OwnTemplate, 'agencyId' | 'name'>

export async function insert(db: Db, values: NewTemplate, accountId: number): Promise<string> {
  const by = { createdBy: accountId, changedBy: accountId }
  const [row] = await db('statementTemplates')
    .insert({ ...values, ...by })
    .returning<{ id: string }[]>('id')
  return row!.id
}

export const update = (db: Db, id: string, values: Partial<NewTemplate>, accountId: number) =>
  db('statementTemplates')
    .where({ id })
    .update({
      ...values,
      changedBy: accountId,
      changedAt: db.raw('portal_now()'),
      lockVersion: db.raw('lock_version + 1'),
    })

export const end = (db: Db, id: string, accountId: number) =>
  db('statementTemplates')
    .where({ id })
    .update({
      endedAt: db.raw('portal_now()'),
      changedBy: accountId,
      lockVersion: db.raw('lock_version + 1'),
    })
