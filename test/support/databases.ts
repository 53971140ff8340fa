import pg from 'pg'

export const TEMPLATE = 'phat_ngon_template'

/** Set by the global set-up; every worker inherits it. */
export const urlOf = (database: string): string => {
  const url = new URL(process.env['TEST_SERVER_URL']!.replace('postgres:///', 'postgres://local/'))
  url.pathname = `/${database}`
  return url.href.replace('postgres://local/', 'postgres:///')
}

/** Outside every transaction, on the server's own database. */
export async function onServer(...statements: string[]) {
  const client = new pg.Client({ connectionString: urlOf('postgres') })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
