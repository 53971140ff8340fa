import type { Db } from '../../database/connect'
import type { Raw } from '../../web/form'

/** What somebody typed and has not saved. Nobody else reads it. */
export interface WorkingCopy {
  id: string
  accountId: number
  /** Null of a statement that is not there yet. */
  documentId: string | null
  fields: Raw
  keptAt: Date
}

const KEPT = `kept_at > portal_now() - interval '30 days'`
const MOST_SHOWN = 5
/** Of one person, in all forms together. */
const MOST_KEPT = 30

const copies = (db: Db) => db<WorkingCopy>('workingCopies')
const unsaved = (db: Db, accountId: number) =>
  copies(db).where({ accountId }).whereNotNull('fields').whereRaw(KEPT)

/** @returns when it was kept; nothing when it was saved or thrown away, or is of another statement */
export async function put(
  db: Db,
  copy: Pick<WorkingCopy, 'id' | 'accountId' | 'documentId' | 'fields'>,
): Promise<Date | undefined> {
  const [kept] = await db('workingCopies')
    .insert({ ...copy, keptAt: db.raw('portal_now()') })
    .onConflict(['accountId', 'id'])
    .merge(['fields', 'keptAt'])
    .whereRaw(
      'working_copies.fields is not null and working_copies.document_id is not distinct from excluded.document_id',
    )
    .returning<{ keptAt: Date }[]>('keptAt')
  return kept?.keptAt
}

/** Also where nothing was kept yet: what is still on its way comes too late. */
export const close = (db: Db, { id, accountId, documentId }: Omit<WorkingCopy, 'fields' | 'keptAt'>) =>
  db('workingCopies')
    .insert({ id, accountId, documentId, fields: null, keptAt: db.raw('portal_now()') })
    .onConflict(['accountId', 'id'])
    .merge(['fields', 'keptAt'])

/** Nothing for anybody else, as for a copy that is not there. */
export const byId = (db: Db, accountId: number, id: string) => unsaved(db, accountId).where({ id }).first()

/** The newest first. @param documentId null for those of which nothing was saved yet */
export const ofAccount = (db: Db, accountId: number, documentId: string | null): Promise<WorkingCopy[]> =>
  unsaved(db, accountId)
    .where({ documentId })
    .orderBy([{ column: 'keptAt', order: 'desc' }, 'id'])
    .limit(MOST_SHOWN)

export const dropMost = (db: Db, accountId: number) =>
  copies(db)
    .where({ accountId })
    .whereIn(
      'id',
      copies(db)
        .where({ accountId })
        .whereNotNull('fields')
        .orderBy([{ column: 'keptAt', order: 'desc' }, 'id'])
        .offset(MOST_KEPT)
        .select('id'),
    )
    .delete()

/** Of what was saved only the mark is left, and that for a day. */
export const dropOld = (db: Db) =>
  copies(db)
    .whereRaw(`not (${KEPT}) or (fields is null and kept_at < portal_now() - interval '1 day')`)
    .delete()

export const drop = (db: Db, accountId: number, id: string) =>
  copies(db).where({ accountId, id }).whereNotNull('fields').delete()
