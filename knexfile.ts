import type { Knex } from 'knex'
import { migrations } from './src/database/migrate'

/** For knex's own command line; the portal migrates itself at start. */
const config: Knex.Config = {
  client: 'pg',
  connection: process.env['DATABASE_URL'] ?? '',
  migrations,
}

export default config
