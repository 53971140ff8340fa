import type { Db } from '../../database/connect'
import type { Locale } from '../../i18n'

/** What somebody said of a passage, of the whole, or to another comment. */
export interface Comment {
  id: string
  editionId: string
  parentId: string | null
  quote: string
  body: string
  accountId: number
  at: Date
  name: string
  /** Of the text that it was said of; null of the whole. */
  locale: Locale | null
  resolved: boolean
  /** Who settled it or opened it again last. */
  movedBy: string | null
  movedAt: Date | null
}

interface NewComment {
  editionId: string
  parentId: string | null
  revisionId: string | null
  quote: string
  body: string
  accountId: number
}

export async function insert(trx: Db, comment: NewComment): Promise<string> {
  const [row] = await trx('comments').insert(comment).returning<{ id: string }[]>('id')
  return row!.id
}

export const move = (trx: Db, commentId: string, accountId: number, resolved: boolean) =>
  trx('commentMoves').insert({ commentId, accountId, resolved })

const LAST_MOVE = `left join lateral (
  select m.resolved, m.at, p.full_name from comment_moves m
    join accounts a on a.id = m.account_id join people p on p.id = a.person_id
  where m.comment_id = c.id order by m.id desc limit 1) l on true`

const comments = (db: Db) =>
  db('comments as c')
    .join('accounts as a', 'a.id', 'c.accountId')
    .join('people as p', 'p.id', 'a.personId')
    .leftJoin('revisions as r', 'r.id', 'c.revisionId')
    .joinRaw(LAST_MOVE)
    .select('c.id', 'c.editionId', 'c.parentId', 'c.quote', 'c.body', 'c.accountId', 'c.at')
    .select('p.fullName as name', 'r.locale', 'l.fullName as movedBy', 'l.at as movedAt')
    .select(db.raw('coalesce(l.resolved, false) as resolved'))

/** The oldest first, answers among them. */
export const ofEdition = (db: Db, editionId: string): Promise<Comment[]> =>
  comments(db).where('c.editionId', editionId).orderBy('c.seq') as Promise<Comment[]>

export const byId = (db: Db, id: string): Promise<Comment | undefined> =>
  comments(db).where('c.id', id).first() as Promise<Comment | undefined>

/** How many are not settled; an answer is settled with what it answers. */
export async function countOpen(db: Db, editionId: string): Promise<number> {
  const row = await db('comments as c')
    .joinRaw(LAST_MOVE)
    .where({ 'c.editionId': editionId, 'c.parentId': null })
    .whereRaw('l.resolved is not true')
    .count<{ count: number }>('* as count')
    .first()
  return row?.count ?? 0
}

/** The text that somebody read, if it was ever one of this statement. */
export const textRead = (db: Db, documentId: string, revisionId: string) =>
  db<{ id: string; documentId: string; locale: Locale; title: string; summary: string; bodyHtml: string }>(
    'revisions',
  )
    .where({ id: revisionId, documentId })
    .first('id', 'locale', 'title', 'summary', 'bodyHtml')

/** Those of them who were told within the hour and have done nothing with it since: they know. */
const KNOW = `exists (select 1 from comment_letters l where l.edition_id = :edition and l.account_id = w.id
  and l.at > portal_now() - interval '1 hour' and not exists (
    select 1 from edition_events v where v.edition_id = l.edition_id and v.account_id = l.account_id and v.at > l.at))`

/** Those of these people who are to be told of comments now, noted as told. */
export async function takeUntold(trx: Db, editionId: string, people: number[]): Promise<number[]> {
  const { rows } = await trx.raw<{ rows: { accountId: number }[] }>(
    `insert into comment_letters (edition_id, account_id)
       select :edition, w.id from unnest(:people::integer[]) w(id) where not ${KNOW}
     on conflict (edition_id, account_id) do update set at = portal_now() returning account_id`,
    { edition: editionId, people },
  )
  return rows.map(({ accountId }) => accountId)
}
