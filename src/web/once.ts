import type { Db } from '../database/connect'
import { Conflict } from '../errors'
import { sha256 } from '../keys'

interface FormKey {
  key: string
  result: string | null
  content: Buffer | null
}

/**
 * A form that makes something carries a key of its own: sent twice, also at once, it makes one thing and both answers
 * lead to it.
 * @param key null for what no form sent
 * @param make gives the id of what it made, or what else its answer needs
 * @param said all that was sent, where it matters that nothing else was sent under the same key
 * @throws Conflict when something else was: it must not seem to be received
 */
export async function once<T extends string>(
  trx: Db,
  key: string | null,
  make: () => Promise<T>,
  said?: unknown,
): Promise<T> {
  if (key === null) return make()
  const content = said === undefined ? null : sha256(JSON.stringify(said))
  const keys = () => trx<FormKey>('formKeys')
  const [first] = await keys().insert({ key, content }).onConflict('key').ignore().returning('key')
  if (!first) return resultOf((await keys().where({ key }).first())!, content) as T
  const result = await make()
  await keys().where({ key }).update({ result })
  return result
}

function resultOf({ content, result }: FormKey, said: Buffer | null): string {
  if (content && said && !content.equals(said)) throw new Conflict('problem.other_words')
  return result!
}

/** What the form with this key made; null when it made nothing. */
export const madeWith = async (db: Db, key: string): Promise<string | null> =>
  (await db<FormKey>('formKeys').where({ key }).first())?.result ?? null

/** What it made is gone: the form makes it anew. */
export const free = (trx: Db, key: string, result: string) =>
  trx<FormKey>('formKeys').where({ key, result }).delete()

/** Nobody sends a form again after days. */
export const dropOldKeys = (db: Db) =>
  db('formKeys').whereRaw(`used_at < portal_now() - interval '7 days'`).delete()
