import type { Db } from '../database/connect'
import type { Kind, State } from './rules'

export interface DeskRow {
  documentId: string
  agencyId: number
  kind: Kind
  number: number | null
  symbol: string | null
  title: string
  state: State
  publishAt: Date | null
  ordinal: number
  urgent: boolean
  countersignedBy: number | null
  changedAt: Date
  writer: string | null
}

/** What stands where: each document by its latest edition, the latest touched first. */
export const list = (
  db: Db,
  agencyIds: number[],
  states: State[],
  limit: number,
  offset: number,
): Promise<DeskRow[]> =>
  deskRows(db, agencyIds, states)
    .orderByRaw('v.at desc, d.id')
    .limit(limit)
    .offset(offset)
    .select('d.id as documentId', 'd.agencyId', 'd.kind', 'd.number', 'd.symbol', 'r.title', 'e.state')
    .select(
      'e.publishAt',
      'e.ordinal',
      'e.urgent',
      'e.countersignedBy',
      'v.at as changedAt',
      'p.fullName as writer',
    )

export const count = async (db: Db, agencyIds: number[], states: State[]): Promise<number> =>
  (await deskRows(db, agencyIds, states).count<{ count: number }>('* as count').first())?.count ?? 0

const deskRows = (db: Db, agencyIds: number[], states: State[]) =>
  db('documents as d')
    .joinRaw(
      `join lateral (select * from editions where document_id = d.id order by ordinal desc limit 1) e on true
       join lateral (select revision_id from edition_texts where edition_id = e.id order by locale = 'en' limit 1) t on true
       join revisions r on r.id = t.revision_id
       join lateral (select at from edition_events where edition_id = e.id order by id desc limit 1) v on true
       left join accounts a on a.id = e.created_by
       left join people p on p.id = a.person_id`,
    )
    .whereIn('d.agencyId', agencyIds)
    .whereIn('e.state', states)
