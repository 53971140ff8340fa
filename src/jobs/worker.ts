import { Logger, run, type Runner, type TaskList } from 'graphile-worker'
import pg from 'pg'
import type { Logger as Log } from 'pino'

const LOUD: readonly string[] = ['error', 'warning']

/** Side effects only: nothing becomes visible by a job. @param crontab in UTC, five fields and a task a line */
export async function startJobs(url: string, tasks: TaskList, crontab: string, log: Log): Promise<Runner> {
  const pool = new pg.Pool({ connectionString: url, max: 4 })
  // A restart of PostgreSQL must not end the portal: the worker connects again by itself.
  pool.on('error', () => log.warn('jobs: database connection lost'))
  pool.on('connect', (client) => client.on('error', () => undefined))
  return run({
    pgPool: pool,
    taskList: tasks,
    crontab,
    concurrency: 2,
    noHandleSignals: true,
    noPreparedStatements: false,
    logger: new Logger(() => (level, message) => {
      if (LOUD.includes(level)) log.warn({ job: message.slice(0, 200) }, 'jobs')
    }),
  }).then((runner) => {
    runner.events.on('stop', () => void pool.end())
    return runner
  })
}
