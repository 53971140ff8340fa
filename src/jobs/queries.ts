import type { Db } from '../database/connect'

export const UNLOCK = 'unlock_jobs'

/**
 * A job that was running when its process was killed stays locked, and graphile-worker itself frees it after four hours:
 * a letter would come that late. None of these takes minutes, and done twice at once they do no harm.
 */
export const unlockDead = (db: Db, tasks: readonly string[]) =>
  db.raw(
    `select graphile_worker.force_unlock_workers(array(
       select locked_by from graphile_worker.jobs
       where locked_at < now() - interval '10 minutes' and task_identifier = any(?)))`,
    [[...tasks]],
  )
