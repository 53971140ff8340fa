import type { Db } from '../database/connect'

export interface Draft {
  id: string
  holderHash: Buffer
  sealed: Buffer
  changedAt: Date
  sentAt: Date | null
}

/**
 * A draft opens for 23 hours after its last change: the job that erases comes every hour, so nothing is there after 24.
 * One that was sent stays an hour, for whoever did not get the answer and presses the button again.
 */
const OPENS = `case when sent_at is null then changed_at > portal_now() - interval '23 hours'
  else sent_at > portal_now() - interval '1 hour' end`

const MOST_SHOWN = 5

const drafts = (db: Db) => db<Draft>('requestDrafts')

export const insert = (db: Db, draft: Pick<Draft, 'id' | 'holderHash' | 'sealed'>) => drafts(db).insert(draft)

/** Nothing for another browser, as for a draft that is not there. */
export const held = (db: Db, id: string, holderHash: Buffer) =>
  drafts(db).where({ id, holderHash }).whereRaw(OPENS).first()

/** Held until the transaction ends: two pages of one draft saved at once lose nothing. */
export const lock = (db: Db, id: string) => drafts(db).where({ id, sentAt: null }).forUpdate().first()

export const save = (db: Db, id: string, sealed: Buffer) =>
  drafts(db)
    .where({ id })
    .update({ sealed, changedAt: db.raw('portal_now()') })

/** @returns 0 when it was changed since it was read: each sealing is another */
export const markSent = (db: Db, { id, sealed }: Draft): Promise<number> =>
  drafts(db)
    .where({ id, sealed, sentAt: null })
    .update({ sentAt: db.raw('portal_now()') })

/** Those that are being written, the newest first. */
export const unsentOf = (db: Db, holderHash: Buffer): Promise<Draft[]> =>
  drafts(db)
    .where({ holderHash, sentAt: null })
    .whereRaw(OPENS)
    .orderBy([{ column: 'changedAt', order: 'desc' }, 'id'])
    .limit(MOST_SHOWN)

export const dropAllOf = (db: Db, holderHash: Buffer) => drafts(db).where({ holderHash }).delete()

export const dropSentOf = (db: Db, holderHash: Buffer) =>
  drafts(db).where({ holderHash }).whereNotNull('sentAt').delete()

export const dropOld = (db: Db) => drafts(db).whereRaw(`not (${OPENS})`).delete()
