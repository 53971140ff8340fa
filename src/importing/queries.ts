import type { Db } from '../database/connect'

/** Held until the transaction ends: two imports at once would find the same records new. */
export const holdImports = (trx: Db) =>
  trx.raw(`select pg_advisory_xact_lock(hashtext('phat-ngon'), hashtext('import'))`)

/** So many new rows at once: until PostgreSQL has looked at them, it plans for tables that were almost empty. */
export const refreshStatistics = (trx: Db) =>
  trx.raw('analyze documents, editions, revisions, edition_texts, edition_words, edition_events')
