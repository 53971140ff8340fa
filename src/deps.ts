import type { Logger } from 'pino'
import type { Db } from './database/connect'
import type { FileStore } from './files/store'
import type { Keys } from './keys'

export interface Limit {
  hits: number
  seconds: number
}

/** The part of the configuration that pages and actions ask for. */
export interface Settings {
  /** Without a slash at the end; what mails, feeds and citations name. */
  publicUrl: string
  /** Sample accounts may sign in and the sample mailbox can be read. */
  samples: boolean
  /** There is a virus scanner: files wait for it. */
  scanning: boolean
  /** Ends of addresses that count as official e-mail (Decree 244/2026 article 3.3). */
  officialDomains: readonly string[]
  mailFrom: string
  session: { idleMinutes: number; hours: number }
  /** How long after the end of a request its journalist can still be reached, and is then forgotten. */
  contactMonths: number
  limits: Record<'signIn' | 'newRequest' | 'upload' | 'follow' | 'followOne', Limit>
}

/** Everything the portal needs from outside itself. server.ts builds the real ones, test/support the others. */
export interface Deps {
  db: Db
  /** The database's clock, the only one; inside a transaction pass the transaction. */
  now: (db?: Db) => Promise<Date>
  keys: Keys
  files: FileStore
  settings: Settings
  log: Logger
}
