import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { runMigrations } from 'graphile-worker'
import knex, { type Knex } from 'knex'
import pg from 'pg'
import { closePool, openPool } from './pool'

const FOLDER = path.join(__dirname, '../../migrations')
const LOCK = 244_2026

/** Named without their extension, so that src/ and dist/ agree on what has run. */
export const migrations: Knex.MigratorConfig = {
  migrationSource: {
    getMigrations: async () =>
      (await readdir(FOLDER)).filter((file) => /^\d{14}_\w+\.(ts|js)$/.test(file)).sort(),
    getMigrationName: (file: string) => path.parse(file).name,
    getMigration: (file: string) => import(path.join(FOLDER, file)) as Promise<Knex.Migration>,
  },
}

/** Brings the database up to date; a second portal that starts meanwhile waits here. */
export async function migrate(url: string): Promise<void> {
  const lock = new pg.Client({ connectionString: url })
  await lock.connect()
  try {
    await lock.query('select pg_advisory_lock($1)', [LOCK])
    await migrateTables(url)
    await migrateJobs(url)
  } finally {
    await lock.end()
  }
}

async function migrateTables(url: string) {
  const db = knex({ client: 'pg', connection: url, pool: { min: 0, max: 2 } })
  try {
    // Ours is the lock that counts: knex's own outlives a killed process.
    await db.migrate.forceFreeMigrationsLock(migrations)
    await db.migrate.latest(migrations)
  } finally {
    await db.destroy()
  }
}

/** With a pool of ours: its own is still saying goodbye when it returns, without anyone who hears of an error. */
async function migrateJobs(url: string) {
  const pgPool = openPool(url, 1)
  try {
    await runMigrations({ pgPool })
  } finally {
    await closePool(pgPool)
  }
}
