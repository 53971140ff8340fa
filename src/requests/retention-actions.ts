import { JOBS } from '../audit/queries'
import type { Deps } from '../deps'
import * as requests from './queries'
import { forget } from './steps'

/** A job: contacts whose time is over are erased, one request after another. */
export async function eraseDueContacts({ db }: Deps): Promise<void> {
  for (const id of await requests.idsToErase(db))
    await db.transaction(async (trx) => {
      const request = await requests.lock(trx, id)
      if (request?.status === 'closed') await forget(trx, JOBS, request)
    })
}
