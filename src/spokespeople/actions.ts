import { hasRole, type Actor } from '../actor'
import * as audit from '../audit/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict, NotFound } from '../errors'
import * as spokespeople from './queries'
import { whyNotEnd } from './rules'

/** What higher floors do when an appointment ends, in the same transaction; app.ts hands it in. */
export type Ended = (deps: Deps, trx: Db, by: Actor, appointmentId: string) => Promise<void>

/** From this instant they no longer speak; what they said before stays theirs. */
export const revoke = (deps: Deps, by: Actor, id: string, reason: string, ended: Ended) =>
  deps.db.transaction(async (trx) => {
    // none is held of one that has ended: what is read then says so
    await spokespeople.lockAppointment(trx, id)
    const held = await spokespeople.appointment(trx, id)
    if (!held || !hasRole(by, held.agencyId, 'administrator')) throw new NotFound()
    const refusal = whyNotEnd(held, await deps.now(trx))
    if (refusal) throw new Conflict(refusal)
    await spokespeople.revoke(trx, id, reason)
    await ended(deps, trx, by, id)
    await audit.record(trx, by, {
      action: 'appointment.ended',
      subjectKind: 'appointment',
      subjectId: id,
      agencyId: held.agencyId,
    })
  })
