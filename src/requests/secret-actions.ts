import { randomUUID } from 'node:crypto'
import type { Actor } from '../actor'
import * as audit from '../audit/queries'
import type { Deps } from '../deps'
import { once } from '../web/once'
import { hold } from './desk-held'
import * as requests from './queries'
import { newSecretFrom, secretHash } from './receipt'
import { traceOf } from './steps'
import * as stories from './story-queries'
import { tellJournalist } from './tell'

/**
 * A new secret for whoever lost theirs; the old one opens nothing any more. The journalist hears of it at the address
 * that is known, so that nobody else gets one unnoticed.
 * @returns what the secret is made from: for the cookie of whoever asked
 */
export const reissue = (deps: Deps, by: Actor, id: string, key: string | null): Promise<string> =>
  deps.db.transaction((trx) =>
    once(trx, key, async () => {
      const request = await hold(trx, by, id)
      const seed = randomUUID()
      await requests.setSecret(trx, id, secretHash(newSecretFrom(deps.keys, seed)))
      await stories.insertEvent(trx, {
        ...{ requestId: id, move: 'reissue', accountId: by.accountId, messageId: null, resolution: null },
        ...{ fromStatus: request.status, toStatus: request.status },
      })
      await audit.record(trx, by, traceOf(request, 'reissue', {}))
      await tellJournalist(deps, trx, request, 'reissued')
      return seed
    }),
  )
