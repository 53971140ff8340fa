import { Logger, run, type TaskList } from 'graphile-worker'
import pg from 'pg'
import type { Logger as Log } from 'pino'

const LOUD: readonly string[] = ['error', 'warning']

export interface Jobs {
  /** Lets what is under way finish. */
  stop: () => Promise<void>
}

/** Side effects only: nothing becomes visible by a job. @param crontab in UTC, five fields and a task a line */
export async function startJobs(url: string, taskList: TaskList, crontab: string, log: Log): Promise<Jobs> {
  const pgPool = new pg.Pool({ connectionString: url, max: 4 })
  // A restart of PostgreSQL must not end the portal: the worker connects again by itself.
  pgPool.on('error', () => log.warn('jobs: database connection lost'))
  pgPool.on('connect', (client) => client.on('error', () => undefined))
  const logger = new Logger(() => (level, message) => {
    if (LOUD.includes(level)) log.warn({ job: message.slice(0, 200) }, 'jobs')
  })
  const runner = await run({ pgPool, taskList, crontab, logger, concurrency: 2, noHandleSignals: true })
  return {
    stop: async () => {
      await runner.stop()
      await pgPool.end()
    },
  }
}
