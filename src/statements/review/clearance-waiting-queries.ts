import type { Db } from '../../database/connect'
import { MOST_LINES } from '../../web/waiting'
import { clearances, type Clearance } from './clearance-queries'

export interface Refused extends Clearance {
  documentId: string
  title: string
}

/** What somebody asked, still works on, and another agency did not agree to as it stands. */
export const refusedTo = (db: Db, accountId: number, agencyIds: number[]): Promise<Refused[]> =>
  clearances(db)
    .join('editions as e', 'e.id', 'c.editionId')
    .join('documents as d', 'd.id', 'e.documentId')
    .joinRaw(
      `join lateral (select revision_id from edition_texts where edition_id = e.id order by locale = 'en' limit 1) t on true
       join revisions r on r.id = t.revision_id`,
    )
    .where({ 'c.askedBy': accountId, 'e.state': 'submitted' })
    .whereIn('d.agencyId', agencyIds)
    .whereNotNull('c.refusedAt')
    // what ended does not go on, and the words of what was removed are kept
    .whereRaw(
      `not exists (select 1 from editions x where x.document_id = d.id and x.state in ('withdrawn', 'removed'))`,
    )
    .whereRaw('c.sha256 = e.submitted_sha256 and may_read_document(d.id, ?)', [accountId])
    .orderBy('c.refusedAt')
    .limit(MOST_LINES)
    .select('d.id as documentId', 'r.title')
