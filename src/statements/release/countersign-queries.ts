import type { Db } from '../../database/connect'

export const COUNTERSIGN = 'COUNTERSIGN'

export interface Awaited {
  editionId: string
  documentId: string
  agencyId: number
  dueAt: Date
  /** Whether a second person is still asked: not once it was signed, taken back or followed by another edition. */
  asked: boolean
  late: boolean
}

const STANDING = `(select s.id from editions s
  where s.document_id = e.document_id and s.state in ('approved', 'withdrawn', 'removed') and s.publish_at <= portal_instant()
  order by s.publish_at desc, s.ordinal desc limit 1)`
const ASKED = `(e.state = 'approved' and e.urgent and e.countersigned_by is null and e.id = ${STANDING})`

/** The times for a second signature that run, of one statement or of all. */
const running = (db: Db) =>
  db('clocks as c')
    .join('editions as e', 'e.id', 'c.subjectId')
    .join('documents as d', 'd.id', 'e.documentId')
    .where({ 'c.subjectKind': 'edition', 'c.ruleCode': COUNTERSIGN })
    .whereNull('c.metAt')
    .select<Awaited[]>('e.id as editionId', 'e.documentId', 'd.agencyId', 'c.dueAt')
    .select(db.raw(`${ASKED} as asked, c.due_at <= portal_instant() as late`))

export const ofDocument = (db: Db, documentId: string): Promise<Awaited[]> =>
  running(db).where('e.documentId', documentId)

/** Since when the edition e waits too long for a second signature. */
export const UNSIGNED_SINCE = `(select min(c.due_at) from clocks c
  where c.subject_kind = 'edition' and c.subject_id = e.id and c.rule_code = '${COUNTERSIGN}' and c.met_at is null
    and c.due_at <= portal_now() and ${ASKED})`

/** Those that nobody is asked for any more. */
export const moot = (db: Db): Promise<Awaited[]> => running(db).whereRaw(`not ${ASKED}`)

/** Those whose time is over and of which nobody was told. */
export const unalarmed = (db: Db): Promise<Awaited[]> =>
  running(db)
    .whereRaw(ASKED)
    .whereRaw('c.due_at <= portal_instant()')
    .whereExists(
      db('releases as r').whereRaw('r.edition_id = e.id').whereNull('r.alarmedAt').select(db.raw('1')),
    )
