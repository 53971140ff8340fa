import pg from 'pg'

const nobody = () => undefined

/** For graphile-worker, which does not speak knex. A connection that is lost ends no process: lost is told of each. */
export function openPool(url: string, max: number, lost: () => void = nobody): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max })
  pool.on('error', lost)
  pool.on('connect', (client) => client.on('error', nobody))
  return pool
}

/** pg's own end() does not wait until its connections are gone: a server stopped meanwhile would still tell them so. */
export async function closePool(pool: pg.Pool): Promise<void> {
  let open = pool.totalCount
  const gone = new Promise<void>((resolve) => {
    if (open === 0) resolve()
    pool.on('remove', () => {
      open -= 1
      if (open === 0) resolve()
    })
  })
  await pool.end()
  await gone
}
