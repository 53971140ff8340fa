import { Logger, run, type TaskList } from 'graphile-worker'
import type pg from 'pg'
import type { Logger as Log } from 'pino'
import { closePool, openPool } from '../database/pool'

const LOUD: readonly string[] = ['error', 'warning']

export interface Jobs {
  /** Lets what is under way finish. */
  stop: () => Promise<void>
}

/** Side effects only: nothing becomes visible by a job. @param crontab in UTC, five fields and a task a line */
export async function startJobs(url: string, taskList: TaskList, crontab: string, log: Log): Promise<Jobs> {
  const state = { ending: false }
  // A restart of PostgreSQL must not end the portal: the worker connects again by itself.
  const lost = () => log.warn('jobs: database connection lost')
  const pgPool = patient(openPool(url, 4, lost), state)
  const logger = new Logger(() => (level, message) => {
    if (LOUD.includes(level)) log.warn({ job: message.slice(0, 200) }, 'jobs')
  })
  const runner = await run({ pgPool, taskList, crontab, logger, concurrency: 2, noHandleSignals: true })
  return {
    stop: async () => {
      state.ending = true
      await runner.stop()
      await closePool(pgPool)
    },
  }
}

/** One of the few codes that graphile-worker tries again (RETRYABLE_ERROR_CODES of its lib.js). */
const TRY_AGAIN = '57P03'

/** What PostgreSQL answers to a statement; the rest, and what it says as it goes (57P0x), is a lost connection. */
const isAnswer = (code: string) => /^(?!08|57P0)[0-9A-Z]{5}$/.test(code) && code !== 'EPIPE'

interface State {
  /** Nobody waits for the database any more. */
  ending: boolean
}

const retold = (error: Error & { code?: string }, { ending }: State) =>
  ending || isAnswer(error.code ?? '')
    ? error
    : Object.assign(new Error(error.message, { cause: error }), { code: TRY_AGAIN })

type Ask = (...given: unknown[]) => unknown

/** Of calls that give a promise; those with a callback stay as they are. */
const patiently =
  (ask: Ask, state: State): Ask =>
  (...given) => {
    const answer = ask(...given)
    if (!(answer instanceof Promise)) return answer
    return answer.catch((error: Error) => {
      throw retold(error, state)
    })
  }

/**
 * graphile-worker notes how a job ended without waiting for it (worker.js, completeJob and failJob): an error that it
 * does not try again is nobody's and ends the process. So a lost connection is told as one that it does.
 */
function patient(pool: pg.Pool, state: State): pg.Pool {
  pool.on('connect', (client) => {
    Object.assign(client, { query: patiently(client.query.bind(client) as Ask, state) })
  })
  return Object.assign(pool, { connect: patiently(pool.connect.bind(pool) as Ask, state) })
}
