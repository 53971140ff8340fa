import type { Who } from '../actor'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { NotFound } from '../errors'
import * as requests from './queries'
import type { PressRequest } from './queries'
import type { Move } from './rules'
import { carryOut, checkMove, insertMessage, tellDesk } from './steps'

/** The journalist answers what the desk asked. */
export const reply = (deps: Deps, who: Who, id: string, message: string) =>
  deps.db.transaction(async (trx) => {
    const request = await lockForJournalist(trx, id, 'reply')
    await carryOut(trx, who, request, 'reply', await insertMessage(trx, who, request, 'in', message))
    await tellDesk(deps, trx, request, 'reply')
  })

export const withdraw = (deps: Deps, who: Who, id: string) =>
  deps.db.transaction(async (trx) => {
    const request = await lockForJournalist(trx, id, 'withdraw')
    await carryOut(trx, who, request, 'withdraw', null)
    await tellDesk(deps, trx, request, 'withdrawn')
  })

async function lockForJournalist(trx: Db, id: string, move: Move): Promise<PressRequest> {
  const request = await requests.lock(trx, id)
  if (!request) throw new NotFound()
  checkMove(request, move, 'journalist')
  return request
}
