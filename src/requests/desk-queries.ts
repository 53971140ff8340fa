import type { Knex } from 'knex'
import type { Db } from '../database/connect'
import type { PressRequest } from './queries'

export const SHOWN = ['mo', 'dong'] as const
export type Shown = (typeof SHOWN)[number] | ''

export type Listed = Pick<
  PressRequest,
  | 'id'
  | 'publicCode'
  | 'agencyId'
  | 'outlet'
  | 'subject'
  | 'kind'
  | 'status'
  | 'resolution'
  | 'receivedAt'
  | 'ownDeadline'
>

function ofDesks(db: Db, agencyIds: number[], shown: Shown): Knex.QueryBuilder<PressRequest> {
  const query = db<PressRequest>('requests').whereIn('agencyId', agencyIds)
  if (shown === 'mo') void query.whereNot('status', 'closed')
  if (shown === 'dong') void query.where('status', 'closed')
  return query
}

/** Open ones first, the longest waiting on top; then the closed, the latest on top. */
export const list = (
  db: Db,
  agencyIds: number[],
  shown: Shown,
  limit: number,
  offset: number,
): Promise<Listed[]> =>
  ofDesks(db, agencyIds, shown)
    .orderByRaw(`case when status <> 'closed' then received_at end nulls last, received_at desc, id`)
    .limit(limit)
    .offset(offset)
    .select('id', 'publicCode', 'agencyId', 'outlet', 'subject', 'kind', 'status', 'resolution')
    .select('receivedAt', 'ownDeadline')

export async function count(db: Db, agencyIds: number[], shown: Shown): Promise<number> {
  const row = await ofDesks(db, agencyIds, shown).count<{ count: number }>('* as count').first()
  return row?.count ?? 0
}
