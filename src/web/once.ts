import type { Db } from '../database/connect'

/**
 * A form that makes something carries a key of its own: sent twice, also at once, it makes one thing and both answers
 * lead to it. @param key null for what no form sent @param make gives the id of what it made
 */
export async function once(trx: Db, key: string | null, make: () => Promise<string>): Promise<string> {
  if (key === null) return make()
  const keys = () => trx<{ key: string; result: string | null }>('formKeys')
  const [first] = await keys().insert({ key }).onConflict('key').ignore().returning('key')
  if (!first) return (await keys().where({ key }).first())!.result!
  const result = await make()
  await keys().where({ key }).update({ result })
  return result
}

/** Nobody sends a form again after days. */
export const dropOldKeys = (db: Db) =>
  db('formKeys').whereRaw(`used_at < portal_now() - interval '7 days'`).delete()
