import { hasRole, type Actor } from '../../actor'
import type { Db } from '../../database/connect'
import type { Document } from '../document-queries'
import * as removals from './removal-queries'

/** The words of a statement that was removed are for the head alone; the others see that it was there. */
export const isKeptFrom = async (db: Db, by: Actor, { id, agencyId }: Document): Promise<boolean> =>
  !hasRole(by, agencyId, 'head') && (await removals.isRemoved(db, id))

export const withoutWords = <Text extends { summary: string; bodyMd: string; bodyHtml: string }>(
  text: Text,
) => ({
  ...text,
  ...{ summary: '', bodyMd: '', bodyHtml: '' },
})
