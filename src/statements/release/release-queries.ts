import type { Db } from '../../database/connect'
import { PATIENCE_MINUTES } from './release-rules'

export const RELEASE = 'release_edition'
const ATTEMPTS = 20

/** What an edition owes at its hour. */
export interface Release {
  editionId: string
  dueAt: Date
  doneAt: Date | null
  alarmedAt: Date | null
}

const releases = (db: Db) => db<Release>('releases')

/** Part of the approval: the job waits for the hour. Approved again for another hour, it waits for that one. */
export const enqueue = (trx: Db, editionId: string, runAt: Date) =>
  trx.raw(
    'select graphile_worker.add_job(?, payload := ?::json, run_at := ?, max_attempts := ?, job_key := ?)',
    [RELEASE, JSON.stringify({ id: editionId }), runAt, ATTEMPTS, `release:${editionId}`],
  )

export const EACH_MINUTE = 'releases'

/** At a start: nobody was at work until now. One that fails is not tried again: the next comes within the minute. */
export const releaseSoon = (db: Db) =>
  db.raw('select graphile_worker.add_job(?, job_key := ?, max_attempts := 1)', [EACH_MINUTE, EACH_MINUTE])

/** The longest waiting first. */
export async function due(db: Db): Promise<string[]> {
  const rows = await releases(db)
    .whereNull('doneAt')
    .whereRaw('due_at <= portal_now()')
    .orderBy(['dueAt', 'editionId'])
    .select('editionId')
  return rows.map(({ editionId }) => editionId)
}

/** Held until the transaction ends, so that it is done once; none before its hour and after it was done. */
export const lockDue = (trx: Db, editionId: string): Promise<Release | undefined> =>
  releases(trx)
    .where({ editionId })
    .whereNull('doneAt')
    // it may have come while this one waited for the statement
    .whereRaw('due_at <= portal_instant()')
    .forUpdate()
    .first()

export const setDone = (trx: Db, editionId: string) =>
  releases(trx)
    .where({ editionId })
    .update({ doneAt: trx.raw('portal_instant()') })

/** False when somebody was told already, also since a moment ago. */
export const setAlarmed = async (trx: Db, editionId: string): Promise<boolean> =>
  (await releases(trx)
    .where({ editionId })
    .whereNull('alarmedAt')
    .update({ alarmedAt: trx.raw('portal_now()') })) === 1

export const ofEdition = (db: Db, editionId: string): Promise<Release | undefined> =>
  releases(db).where({ editionId }).first()

const LATE = `r.done_at is null and r.due_at <= portal_now() - interval '${PATIENCE_MINUTES} minutes'`

/** Since when nobody was told of the document d. */
export const UNTOLD_SINCE = `(select min(r.due_at) from releases r join editions u on u.id = r.edition_id
  where u.document_id = d.id and ${LATE})`

export async function countLate(db: Db): Promise<number> {
  const [row] = (await db('releases as r').whereRaw(LATE).count('* as count')) as [{ count: number }]
  return row.count
}

export interface LateRelease {
  documentId: string
  title: string
  dueAt: Date
}

/** Of these agencies; the longest waiting first. */
export const late = (db: Db, agencyIds: number[]): Promise<LateRelease[]> =>
  db('releases as r')
    .join('editions as e', 'e.id', 'r.editionId')
    .join('documents as d', 'd.id', 'e.documentId')
    .join('editionTexts as t', 't.editionId', 'e.id')
    .join('revisions as v', 'v.id', 't.revisionId')
    .whereRaw(LATE)
    .whereIn('d.agencyId', agencyIds)
    // what was taken off for good is named to nobody any more
    .whereRaw('not exists (select 1 from removals x where x.document_id = d.id)')
    // its Vietnamese name where it has one
    .whereRaw(
      `(t.locale = 'vi' or not exists (
      select from edition_texts o where o.edition_id = e.id and o.locale = 'vi'))`,
    )
    .orderBy(['r.dueAt', 'e.id'])
    .select<LateRelease[]>('d.id as documentId', 'v.title', 'r.dueAt')
