import type { Who } from '../actor'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict, NotFound } from '../errors'
import { withBytes } from '../files/actions'
import { once } from '../web/once'
import * as requests from './queries'
import type { PressRequest } from './queries'
import { sayingOf, type Move } from './rules'
import { carryOut, checkMaySay, checkMove, contentOf, forget, insertMessage, type Said } from './steps'
import { tellDesk } from './tell'

interface Saying extends Said {
  /** Of the form. */
  key: string | null
  /** What the page called the words: an answer, or a message of their own accord. */
  saying: Move | null
}

/**
 * The journalist answers what the desk asked, or adds something of their own accord. The same form sent again, also
 * after it was received, says nothing twice.
 * @throws Conflict when the desk asked something since: words written before are no answer to it
 */
export const say = (deps: Deps, who: Who, id: string, said: Saying) =>
  withBytes(deps, said.files, () =>
    deps.db.transaction((trx) =>
      once(trx, said.key, () => sayWithin(deps, trx, who, id, said), contentOf(said.message, said.files)),
    ),
  )

async function sayWithin(deps: Deps, trx: Db, who: Who, id: string, said: Saying): Promise<string> {
  const request = await held(trx, id)
  checkMaySay(request)
  const move = sayingOf(request)
  if (said.saying && said.saying !== move) throw new Conflict('requests.cannot.changed')
  const messageId = await insertMessage(deps, trx, who, request, 'in', said)
  await carryOut(deps, trx, who, request, move, messageId)
  await tellDesk(deps, trx, request, 'reply')
  return messageId
}

export const withdraw = (deps: Deps, who: Who, id: string) =>
  deps.db.transaction(async (trx) => {
    const request = await held(trx, id)
    checkMove(request, 'withdraw', 'journalist')
    await carryOut(deps, trx, who, request, 'withdraw', null)
    await tellDesk(deps, trx, request, 'withdrawn')
  })

/** Of a closed request: nobody needs to reach them any more. */
export const eraseContact = (deps: Deps, who: Who, id: string) =>
  deps.db.transaction(async (trx) => {
    const request = await held(trx, id)
    if (request.status !== 'closed') throw new Conflict('requests.cannot.open')
    await forget(trx, who, request)
  })

async function held(trx: Db, id: string): Promise<PressRequest> {
  const request = await requests.lock(trx, id)
  if (!request) throw new NotFound()
  return request
}
