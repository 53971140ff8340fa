import { randomUUID } from 'node:crypto'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import type { Locale } from '../i18n'

/** Whom a letter that never arrives is a task for: ids only, never a name or an address. */
export interface About {
  agencyId: number
  /** What the id is of: 'request', 'account' */
  kind: string
  id: string
}

export interface Letter {
  recipient: string
  locale: Locale
  subject: string
  text: string
  /** Without it nobody is told when it does not arrive. */
  about?: About
}

export interface Waiting extends Omit<Letter, 'text' | 'about'> {
  id: string
  messageId: string
  bodyText: string
  createdAt: Date
  attempts: number
  lastError: string | null
  failedAt: Date | null
  agencyId: number | null
  aboutKind: string | null
  aboutId: string | null
}

export const DELIVERY = 'deliver_mail'
const ATTEMPTS = 20

const outbox = (db: Db) => db<Waiting>('outbox')

/**
 * Mail leaves only if the transaction that wrote it commits: the row and the job that delivers it are part of it.
 * The Message-ID is made once, so a letter that is sent again can be known as the same.
 */
export async function post(trx: Db, { settings }: Pick<Deps, 'settings'>, letter: Letter) {
  const id = randomUUID()
  const { text, about, ...rest } = letter
  const messageId = `<${id}@${new URL(settings.publicUrl).hostname}>`
  const ids = about && { agencyId: about.agencyId, aboutKind: about.kind, aboutId: about.id }
  await outbox(trx).insert({ id, messageId, bodyText: text, ...rest, ...ids })
  await enqueue(trx, id)
}

/** Asked twice it is one job. */
const enqueue = (trx: Db, id: string) =>
  trx.raw('select graphile_worker.add_job(?, payload := ?::json, max_attempts := ?, job_key := ?)', [
    DELIVERY,
    JSON.stringify({ id }),
    ATTEMPTS,
    `mail:${id}`,
  ])

/** Letters that nobody is going to send: a process that is killed while it sends has used up a try of their job. */
export async function sendStranded(db: Db): Promise<void> {
  const stranded = await outbox(db)
    .whereNull('failedAt')
    .whereRaw(
      `not exists (select from graphile_worker.jobs j where j.key = 'mail:' || outbox.id
         and (j.attempts < j.max_attempts or j.locked_at is not null))`,
    )
    .select('id')
  for (const { id } of stranded) await enqueue(db, id)
}

export const aboutOf = ({ agencyId, aboutKind: kind, aboutId: id }: Waiting): About | null =>
  agencyId !== null && kind !== null && id !== null ? { agencyId, kind, id } : null

/** Held until the transaction ends, so that two workers never send one letter. */
export const lock = (trx: Db, id: string) => outbox(trx).where({ id }).forUpdate().first()

/** Who it went to and what it said is nobody's business any more. */
export const purge = (trx: Db, id: string) => outbox(trx).where({ id }).delete()

/** Whether it was given up: the server refused it for good, or it was the last try. */
export async function noteFailure(db: Db, id: string, lastError: string, final: boolean): Promise<boolean> {
  const [row] = await outbox(db)
    .where({ id })
    .update({
      attempts: db.raw('attempts + 1'),
      lastError,
      failedAt: db.raw('case when ? or attempts + 1 >= ? then portal_now() end', [final, ATTEMPTS]),
    })
    .returning('failedAt')
  return row !== undefined && row.failedAt !== null
}

/** Whoever they were for is not to be written to any more. */
export const dropAbout = (trx: Db, aboutKind: string, aboutId: string): Promise<number> =>
  outbox(trx).where({ aboutKind, aboutId }).delete()

/** Letters given up more than so many days ago: nobody will mend them, and they hold an address and a text. */
export const dropFailed = (db: Db, days: number): Promise<number> =>
  outbox(db).whereRaw('failed_at < portal_now() - make_interval(days => ?)', [days]).delete()

export const newest = (db: Db, limit: number): Promise<Waiting[]> =>
  outbox(db).orderBy('createdAt', 'desc').limit(limit)
