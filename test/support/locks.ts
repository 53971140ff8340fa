import { db } from './portal'

/** Resolves when so many sessions of this database wait for a lock that someone holds. */
export async function lockWaiters(count: number): Promise<void> {
  for (;;) {
    const { rows } = await db.raw<{ rows: { waiting: number }[] }>(
      `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (rows[0]!.waiting >= count) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
