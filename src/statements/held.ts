import type { Actor } from '../actor'
import { portalInstant, type Db } from '../database/connect'
import { refused } from '../database/violations'
import { Conflict, NotFound } from '../errors'
import { hides } from '../files/attachment-queries'
import type { MessageKey } from '../i18n'
import { mayOpen } from './access'
import * as documents from './document-queries'
import * as editions from './edition-queries'
import type { Document } from './document-queries'
import type { Edition } from './edition-queries'
import { answerersOf, awaited } from './review/clearance-queries'
import { isAboutToAppear, type Judged } from './rules'

export interface Held {
  document: Document
  edition: Edition
  judged: Judged
  /** Since when it is held: whether its hour has come is judged by it. */
  at: Date
}

/** The statement, locked, with the edition that is worked on. Another agency's, and one kept to others, is as unknown as none. */
export const holdLatest = (trx: Db, by: Actor, id: string) => hold(trx, by, id, editions.latest)

/** The statement, locked, with the edition that the public reads. */
export const holdStanding = (trx: Db, by: Actor, id: string) =>
  hold(trx, by, id, editions.standing, 'statements.why.not_public')

/** The statement, locked, with the edition that waits for its hour. */
export const holdScheduled = (trx: Db, by: Actor, id: string) =>
  hold(trx, by, id, editions.scheduled, 'statements.why.not_scheduled')

async function hold(
  trx: Db,
  by: Actor,
  id: string,
  choose: (trx: Db, id: string, at: Date) => Promise<Edition | undefined>,
  none: MessageKey = 'statements.why.not_draft',
): Promise<Held> {
  const document = await documents.lock(trx, id)
  if (!document || !(await mayOpen(trx, by, document))) throw new NotFound()
  const at = await portalInstant(trx)
  const edition = await choose(trx, id, at)
  if (!edition) throw new Conflict(none)
  return { document, edition, at, judged: await judge(trx, document, edition) }
}

export const judge = async (db: Db, { agencyId }: Document, edition: Edition): Promise<Judged> => ({
  ...edition,
  agencyId,
  writers: await editions.writersOf(db, edition.id),
  withdrawn: await editions.isWithdrawn(db, edition.documentId),
  hides: await hides(db, edition.id),
  answerers: await answerersOf(db, edition.id),
  awaits: await awaited(db, edition.id),
})

/** Part of what takes an approval back. @throws Conflict when its hour is too near */
export function stopIfAboutToAppear({ edition, at }: Pick<Held, 'edition' | 'at'>): void {
  if (isAboutToAppear(edition, at)) throw new Conflict('statements.why.last_seconds')
}

/** The database asks once more at the end of a transaction. @throws Conflict when the hour came within it */
export async function inTime<T>(done: Promise<T>): Promise<T> {
  try {
    return await done
  } catch (error) {
    throw refused(error, 'its hour came while') ? new Conflict('statements.why.last_seconds') : error
  }
}

/** @throws Conflict when a rule says why not, or when someone changed the text since it was read */
export function stopIf(why: MessageKey | null, { edition, judged }: Held, version?: number): void {
  if (why) throw new Conflict(why, { agencies: judged.awaits.map(({ nameVi }) => nameVi).join(', ') })
  if (version !== undefined && version !== edition.lockVersion)
    throw new Conflict('statements.why.changed_meanwhile')
}
