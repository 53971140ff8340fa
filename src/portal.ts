import pino, { type Logger } from 'pino'
import { appKeyFor } from './app-key'
import type { Config } from './config'
import { connect, portalNow } from './database/connect'
import { migrate } from './database/migrate'
import { joinDatabase, type Database } from './database/open'
import type { Deps } from './deps'
import { openStore } from './files/open-store'
import { keysFrom } from './keys'

export const logFor = ({ logLevel }: Pick<Config, 'logLevel'>): Logger =>
  pino({ level: logLevel, base: null })

/** The real surroundings: a migrated database, its clock, the keys, the store of files. */
export async function surroundings(config: Config, database: Database, log: Logger): Promise<Deps> {
  const files = await openStore(config.filesUrl, config.dataDir)
  await migrate(database.url)
  const db = connect(database.url)
  return {
    db,
    now: (within = db) => portalNow(within),
    keys: keysFrom(appKeyFor(config)),
    files,
    settings: config.settings,
    log,
  }
}

/** For one command: joins or starts the database, and leaves it as it was found. */
export async function withPortal<T>(config: Config, work: (deps: Deps) => Promise<T>): Promise<T> {
  const database = await joinDatabase(config)
  try {
    const deps = await surroundings(config, database, logFor(config))
    try {
      return await work(deps)
    } finally {
      await deps.db.destroy()
    }
  } finally {
    await database.close()
  }
}
