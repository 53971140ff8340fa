import type { Db } from '../database/connect'
import type { MayRead, Reader } from '../files/routes'
import * as requests from './queries'
import { isOnDeskOf } from './rules'
import * as stories from './story-queries'

/** The desk it was sent to, and whoever has its secret. */
async function mayReadOf(db: Db, requestId: string | undefined, reader: Reader): Promise<boolean> {
  if (!requestId) return false
  if (reader.requestId !== undefined) return reader.requestId === requestId
  const request = await requests.byId(db, requestId)
  return request !== undefined && reader.actor !== undefined && isOnDeskOf(reader.actor, request)
}

/** What came with a request. */
export const mayReadRequestFile: MayRead = (db, requestId, reader) => mayReadOf(db, requestId, reader)

/** What came with a message of either side. */
export const mayReadMessageFile: MayRead = async (db, messageId, reader) =>
  mayReadOf(db, await stories.requestOfMessage(db, messageId), reader)
