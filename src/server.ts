import { createServer, type Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { TaskList } from 'graphile-worker'
import { firstLink } from './accounts/first-actions'
import * as invitations from './accounts/invitation-queries'
import * as sessions from './accounts/session-queries'
import { anySample } from './agencies/queries'
import { CLOCK_SUBJECTS, createApp } from './app'
import { RECOMPUTE, recomputeSoon } from './clocks/calendar-queries'
import { recomputeAll } from './clocks/recompute-actions'
import type { Config } from './config'
import { openDatabase } from './database/open'
import type { Deps } from './deps'
import { scanWith } from './files/clamd'
import { scan } from './files/scan-actions'
import { SCAN } from './files/scan-queries'
import { sweep } from './files/sweep-actions'
import { SWEEP, sweepSoon } from './files/sweep-queries'
import { UNLOCK, unlockDead } from './jobs/queries'
import { startJobs } from './jobs/worker'
import { deliver, smtp } from './mail/deliver'
import { DELIVERY, dropFailed, sendStranded } from './mail/outbox'
import { dropOld as dropOldCopies } from './statements/writing/copy-queries'
import { dropOldKeys } from './web/once'
import { logFor, surroundings } from './portal'
import { loadSamples, type SampleAccount } from './samples/load'
import { dropOld as dropOldDrafts } from './requests/draft-queries'
import { REMIND, remind } from './requests/reminder-actions'
import { eraseDueContacts } from './requests/retention-actions'
import { ASK_TO_CONFIRM, askToConfirm } from './spokespeople/confirm-actions'
import { endShut, dropOld as dropOldPreviews } from './statements/release/preview-queries'
import { watchSigning } from './statements/release/countersign-actions'
import { release, releaseDue } from './statements/release/release-actions'
import { EACH_MINUTE, RELEASE, releaseSoon } from './statements/release/release-queries'
import { openUndeliverable } from './tasks/actions'
import { welcome } from './welcome'
import { checkViews } from './web/views'

const HEADERS_MS = 10_000
/** So that 50 MB arrive also from a slow telephone… */
const REQUEST_MS = 300_000
/** …but not from one that sends nothing. */
const SILENCE_MS = 60_000
/** How often they are looked at. */
const CHECK_MS = 5_000
const PURGE = 'purge'
const MINUTELY = `* * * * * ${EACH_MINUTE} ?max=1`
const HOURLY = `17 * * * * ${PURGE}\n27 * * * * ${REMIND}\n*/5 * * * * ${UNLOCK}\n47 * * * * ${SWEEP} ?max=1`
/** Before anybody works: five past midnight in Việt Nam. */
const DAILY = `5 17 * * * ${RECOMPUTE}\n10 17 * * * ${ASK_TO_CONFIRM}`
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
    const jobs = await startJobs(database.url, tasks(deps, config), `${MINUTELY}\n${HOURLY}\n${DAILY}`, log)
    ends.unshift(() => jobs.stop())
    await sweepSoon(deps.db)
    await recomputeSoon(deps.db)
    await askToConfirm(deps)
    await releaseSoon(deps.db)
    const health = { draining: false }
    const surround = { trustProxy: config.trustProxy, sampleData: await anySample(deps.db), health }
    checkViews()
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

const tasks = (deps: Deps, config: Config): TaskList => ({
  [PURGE]: () => purge(deps),
  [REMIND]: () => remind(deps),
  [ASK_TO_CONFIRM]: () => askToConfirm(deps),
  [RECOMPUTE]: () => recomputeAll(deps, CLOCK_SUBJECTS),
  [RELEASE]: (payload) => release(deps, (payload as { id: string }).id),
  [EACH_MINUTE]: () => eachMinute(deps),
  [UNLOCK]: async () => void (await unlockDead(deps.db, [DELIVERY, SCAN, RELEASE, EACH_MINUTE])),
  [SWEEP]: async () => void (await sweep(deps)),
  ...deliveries(deps, config),
  ...scans(deps, config),
})

/** What has an hour of its own, also where its job was lost, or nobody was at work when it came. */
async function eachMinute(deps: Deps) {
  await endShut(deps.db)
  await watchSigning(deps)
  await releaseDue(deps)
}

async function purge(deps: Deps) {
  const { db } = deps
  await sessions.purge(db)
  await invitations.purge(db)
  await dropOldKeys(db)
  await dropFailed(db, FAILED_DAYS)
  await sendStranded(db)
  await eraseDueContacts(deps)
  await dropOldDrafts(db)
  await dropOldCopies(db)
  await dropOldPreviews(db)
}

function deliveries(deps: Deps, { smtpUrl, settings }: Config): TaskList {
  if (!smtpUrl) {
    if (!settings.samples) deps.log.warn('SMTP_URL is not set: letters wait in the outbox')
    return {}
  }
  const transport = smtp(smtpUrl)
  return {
    [DELIVERY]: (payload) => deliver(deps, transport, (payload as { id: string }).id, openUndeliverable),
  }
}

function scans(deps: Deps, { clamdUrl, settings }: Config): TaskList {
  if (!clamdUrl) {
    if (!settings.samples) deps.log.warn('CLAMD_URL is not set: files are not scanned for viruses')
    return {}
  }
  const scanner = scanWith(clamdUrl)
  return { [SCAN]: (payload) => scan(deps, scanner, (payload as { sha256: string }).sha256) }
}

function listen(app: ReturnType<typeof createApp>, { host, port }: Config): Promise<Server> {
  const server = createServer(
    { headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS, connectionsCheckingInterval: CHECK_MS },
    app,
  )
  server.setTimeout(SILENCE_MS)
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
