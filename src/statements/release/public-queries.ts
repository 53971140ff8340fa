import type { Db } from '../../database/connect'

/** Since when a second signature is late, of what went out by one person; null where it is not. */
export async function lateSince(db: Db, editionId: string): Promise<Date | null> {
  const found = await db<{ editionId: string; dueAt: Date }>('pub.lateSignatures')
    .where({ editionId })
    .first()
  return found?.dueAt ?? null
}
