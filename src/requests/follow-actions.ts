import type { Who } from '../actor'
import type { Deps } from '../deps'
import { Conflict, NotFound } from '../errors'
import * as requests from './queries'
import { once } from '../web/once'
import { carryOut, checkMaySay, checkMove, forget, insertMessage, sayingOf, type Said } from './steps'
import { tellDesk } from './tell'

/**
 * The journalist answers what the desk asked, or adds something of their own accord. The same form sent again, also
 * after it was received, says nothing twice.
 */
export const say = (deps: Deps, who: Who, id: string, key: string | null, said: Said) =>
  deps.db.transaction((trx) =>
    once(trx, key, async () => {
      const request = (await requests.lock(trx, id)) ?? unknown()
      checkMaySay(request)
      const messageId = await insertMessage(deps, trx, who, request, 'in', said)
      await carryOut(deps, trx, who, request, sayingOf(request), messageId)
      await tellDesk(deps, trx, request, 'reply')
      return messageId
    }),
  )

export const withdraw = (deps: Deps, who: Who, id: string) =>
  deps.db.transaction(async (trx) => {
    const request = (await requests.lock(trx, id)) ?? unknown()
    checkMove(request, 'withdraw', 'journalist')
    await carryOut(deps, trx, who, request, 'withdraw', null)
    await tellDesk(deps, trx, request, 'withdrawn')
  })

/** Of a closed request: nobody needs to reach them any more. */
export const eraseContact = (deps: Deps, who: Who, id: string) =>
  deps.db.transaction(async (trx) => {
    const request = (await requests.lock(trx, id)) ?? unknown()
    if (request.status !== 'closed') throw new Conflict('requests.cannot.open')
    await forget(trx, who, request)
  })

function unknown(): never {
  throw new NotFound()
}
