import knex, { type Knex } from 'knex'
import pg from 'pg'

/** A connection or a transaction: queries neither know nor care which. */
export type Db = Knex

const { INT8, DATE } = pg.types.builtins
// A date is a day on the calendar, not midnight somewhere: keep it as 'YYYY-MM-DD'.
pg.types.setTypeParser(DATE, (text) => text)
// Our bigints are row numbers and counts, far below 2^53.
pg.types.setTypeParser(INT8, Number)

const camel = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const isRow = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof Date) && !Buffer.isBuffer(value)
const camelKeys = (row: object) =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [camel(key), value as unknown]))
const camelRows = (rows: unknown[]) => rows.map((row) => (isRow(row) ? camelKeys(row) : row))

function postProcessResponse(result: unknown): unknown {
  if (Array.isArray(result)) return camelRows(result)
  if (isRow(result) && 'rows' in result) return { ...result, rows: camelRows(result.rows as unknown[]) }
  return isRow(result) ? camelKeys(result) : result
}

/** SQL speaks snake_case and TypeScript camelCase; this is the only place that translates. */
export const connect = (url: string, pool: Knex.PoolConfig = { min: 0, max: 10 }): Db =>
  knex({
    client: 'pg',
    connection: { connectionString: url, application_name: 'phat-ngon' },
    pool,
    compileSqlOnError: false,
    wrapIdentifier: (name, wrap) => wrap(name === '*' ? name : snake(name)),
    postProcessResponse,
  })

/** The database's clock: real time, but for tests, which set it. */
export async function portalNow(db: Db): Promise<Date> {
  const { rows } = await db.raw<{ rows: { now: Date }[] }>('select portal_now() as now')
  return rows[0]!.now
}

/** By the same clock, this very instant: portal_now() is when a transaction began, before it waited for anybody. */
export async function portalInstant(trx: Db): Promise<Date> {
  const { rows } = await trx.raw<{ rows: { at: Date }[] }>('select portal_instant() as at')
  return rows[0]!.at
}
