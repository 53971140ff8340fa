import type { Db } from '../database/connect'

/** Held until the transaction ends: two imports at once would find the same records new. */
export const holdImports = (trx: Db) =>
  trx.raw(`select pg_advisory_xact_lock(hashtext('phat-ngon'), hashtext('import'))`)
