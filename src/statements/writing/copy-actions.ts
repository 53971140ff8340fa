import type { Actor } from '../../actor'
import type { Deps } from '../../deps'
import type { Raw } from '../../web/form'
import * as copies from './copy-queries'
import { isWorthKeeping } from './copy-rules'

/** Where it belongs. */
export interface Copy {
  id: string
  documentId: string | null
}

/**
 * No trace: nobody wrote anything yet.
 * @param stored null while nothing was saved
 * @returns when it was kept; null where there is nothing to lose; undefined when it was saved or thrown away meanwhile
 */
export async function keepCopy(
  { db }: Deps,
  { accountId }: Actor,
  { id, documentId }: Copy,
  typed: Raw,
  stored: Raw | null,
): Promise<Date | null | undefined> {
  if (!isWorthKeeping(typed, stored)) {
    await copies.drop(db, accountId, id)
    return null
  }
  const keptAt = await copies.put(db, { id, accountId, documentId, fields: typed })
  await copies.dropMost(db, accountId)
  return keptAt
}

/** Once it was saved, or when its writer does not want it. */
export const closeCopy = ({ db }: Deps, { accountId }: Actor, { id, documentId }: Copy) =>
  copies.close(db, { id, accountId, documentId })
