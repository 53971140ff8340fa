import type { Db } from '../../database/connect'
import type { Day } from '../../law/days'
import { numbersIn, numberAlone } from '../numbers'
import type { State } from '../rules'

/** Another statement, as whoever writes names it. */
export interface Target {
  documentId: string
  title: string
  number: number | null
  symbol: string | null
  issuedOn: Day | null
  state: State
}

export async function targetsOf(db: Db, editionId: string): Promise<string[]> {
  const links = await db<{ editionId: string; targetId: string }>('statementLinks').where({ editionId })
  return links.map(({ targetId }) => targetId)
}

export const insert = (db: Db, editionId: string, targetId: string) =>
  db('statementLinks').insert({ editionId, targetId }).onConflict(['editionId', 'targetId']).ignore()

/** @returns whether there was one */
export const remove = async (db: Db, editionId: string, targetId: string): Promise<boolean> =>
  (await db('statementLinks').where({ editionId, targetId }).delete()) > 0

/** A new edition speaks of what the one before spoke of. */
export const copy = (db: Db, from: string, to: string) =>
  db.raw(
    'insert into statement_links (edition_id, target_id) select ?, target_id from statement_links where edition_id = ?',
    [to, from],
  )

/** What readers read of each now, or could until it was withdrawn. */
const STANDING = `join lateral (
    select * from editions where document_id = d.id and state in ('approved', 'withdrawn', 'removed')
      and publish_at <= portal_now() order by publish_at desc, ordinal desc limit 1) e on true
  join lateral (select revision_id from edition_texts where edition_id = e.id order by locale = 'en' limit 1) t on true
  join revisions r on r.id = t.revision_id`

const standing = (db: Db) =>
  db('documents as d')
    .joinRaw(STANDING)
    .select<Target[]>('d.id as documentId', 'r.title', 'd.number', 'd.symbol', 'd.issuedOn', 'e.state')

/** Of what was removed there is nothing to read. */
const readable = (db: Db) => standing(db).whereIn('e.state', ['approved', 'withdrawn'])

export const byIds = (db: Db, ids: string[]): Promise<Target[]> =>
  standing(db).whereIn('d.id', ids).orderByRaw('d.issued_on desc nulls last, d.id')

/** Whether it is another statement of the same agency that readers can read: the search offers no other. */
export const isPublished = async (
  db: Db,
  { id, agencyId }: { id: string; agencyId: number },
  target: string,
): Promise<boolean> =>
  (await readable(db).where({ 'd.id': target, 'd.agencyId': agencyId }).whereNot('d.id', id).first()) !==
  undefined

const NUMBERED = `(d.number::text = :alone or
  lower(d.number || regexp_replace(d.symbol, '[\\s/–—-]+', '', 'g')) = lower(:number))`
const TITLED = `to_tsvector('public.vi', r.title) @@ websearch_to_tsquery('public.vi', :words)`

/** Those of an agency that were published, by their number or the words of their title, the newest first. */
export const search = (
  db: Db,
  { agencyId, but, words, most }: { agencyId: number; but: string; words: string; most: number },
): Promise<Target[]> =>
  readable(db)
    .where('d.agencyId', agencyId)
    .whereNot('d.id', but)
    .whereRaw(`(${NUMBERED} or ${TITLED})`, { words, ...numbered(words) })
    .orderByRaw(`${NUMBERED} desc, d.issued_on desc nulls last, d.id`, numbered(words))
    .limit(most)

const numbered = (words: string) => ({ alone: numberAlone(words), number: numbersIn(words)[0] ?? '' })
