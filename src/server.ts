import { createServer, type Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { TaskList } from 'graphile-worker'
import { firstLink } from './accounts/first-actions'
import * as invitations from './accounts/invitation-queries'
import * as sessions from './accounts/session-queries'
import { anySample } from './agencies/queries'
import { createApp } from './app'
import type { Config } from './config'
import { openDatabase } from './database/open'
import type { Deps } from './deps'
import { startJobs } from './jobs/worker'
import { deliver, smtp } from './mail/deliver'
import { DELIVERY, dropFailed } from './mail/outbox'
import { dropOldKeys } from './web/once'
import { logFor, surroundings } from './portal'
import { loadSamples, type SampleAccount } from './samples/load'
import { welcome } from './welcome'

const HEADERS_MS = 10_000
const REQUEST_MS = 30_000
/** How often the two are looked at. */
const CHECK_MS = 5_000
const PURGE = 'purge'
/** Long enough for someone to see that a letter did not arrive. */
const FAILED_DAYS = 14

/** Starts the portal and returns when it listens; SIGINT and SIGTERM stop it, the database last. */
export async function serve(config: Config): Promise<void> {
  const log = logFor(config)
  const stopping = stopSignal()
  const database = await openDatabase(config)
  const ends: (() => Promise<unknown>)[] = [database.close]
  try {
    const deps = await surroundings(config, database, log)
    ends.unshift(() => deps.db.destroy())
    const samples = config.settings.samples ? await loadSamples(deps, config.dataDir) : []
    const jobs = await startJobs(database.url, tasks(deps, config), `17 * * * * ${PURGE}`, log)
    ends.unshift(() => jobs.stop())
    const health = { draining: false }
    const surround = { trustProxy: config.trustProxy, sampleData: await anySample(deps.db), health }
    const server = await listen(createApp(deps, surround), config)
    ends.unshift(() => closed(server))
    await greet(deps, config, samples)

    await stopping
    health.draining = true
    await pause(config.drainSeconds * 1000)
  } finally {
    for (const end of ends) await end()
  }
}

const stopSignal = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })

function tasks(deps: Deps, { smtpUrl, settings }: Config): TaskList {
  const purge = async () => {
    await sessions.purge(deps.db)
    await invitations.purge(deps.db)
    await dropOldKeys(deps.db)
    await dropFailed(deps.db, FAILED_DAYS)
  }
  if (!smtpUrl) {
    if (!settings.samples) deps.log.warn('SMTP_URL is not set: letters wait in the outbox')
    return { [PURGE]: purge }
  }
  const transport = smtp(smtpUrl)
  return { [PURGE]: purge, [DELIVERY]: (payload) => deliver(deps, transport, (payload as { id: string }).id) }
}

function listen(app: ReturnType<typeof createApp>, { host, port }: Config): Promise<Server> {
  const server = createServer(
    { headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS, connectionsCheckingInterval: CHECK_MS },
    app,
  )
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve(server))
  })
}

/** What is under way is finished; connections that only wait are closed. */
const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })

/** Without anyone who could sign in, the first administrator gets a link. */
async function greet(deps: Deps, { settings }: Config, samples: SampleAccount[]) {
  const link = await firstLink(deps)
  process.stderr.write(welcome({ publicUrl: settings.publicUrl, samples, link }))
}
