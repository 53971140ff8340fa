import type { Actor } from '../../actor'
import type { Db } from '../../database/connect'
import type { Deps } from '../../deps'
import { Conflict, NotFound } from '../../errors'
import { once } from '../../web/once'
import { holdLatest, stopIf, type Held } from '../held'
import { tellApprovers } from '../tell-approvers'
import type { AskForm } from './clearance-form'
import * as clearances from './clearance-queries'
import { whyNotAsk } from './clearance-rules'
import { tellAsked } from './clearance-send'
import { traceClearance } from './clearance-trace'

/** Another agency has to agree before it is approved. It is told when the text is submitted, or now if it is. */
export const askClearance = (deps: Deps, by: Actor, id: string, { key, agency, note }: AskForm) =>
  deps.db.transaction((trx) => {
    const make = async () => {
      const held = await holdLatest(trx, by, id)
      stopIf(whyNotAsk(held.judged, by), held)
      const { edition } = held
      const values = { editionId: edition.id, agencyId: Number(agency), askedBy: by.accountId, note }
      const clearanceId = await clearances.insert(trx, values)
      if (!clearanceId) throw new Conflict('review.clearance.why.asked_already')
      await traceClearance(trx, by, held, values.agencyId, 'clearance_asked', note)
      if (edition.state === 'submitted') await sendNow(deps, trx, held, { ...values, id: clearanceId })
      return id
    }
    return once(trx, key, make, { by: by.accountId, id, agency, note })
  })

async function sendNow(deps: Deps, trx: Db, held: Held, clearance: Parameters<typeof tellAsked>[3]) {
  await clearances.send(trx, held.edition.id)
  await tellAsked(deps, trx, held, clearance, 'asked')
}

/** The other agency is not asked any more; why stands in the history, before the eyes of whoever approves. */
export const dropClearance = (deps: Deps, by: Actor, id: string, clearanceId: string, reason: string) =>
  deps.db.transaction(async (trx) => {
    const held = await holdLatest(trx, by, id)
    stopIf(whyNotAsk(held.judged, by), held)
    const clearance = await clearances.byId(trx, held.edition.id, clearanceId)
    if (!clearance) throw new NotFound()
    await clearances.remove(trx, clearance.id)
    await traceClearance(trx, by, held, clearance.agencyId, 'clearance_dropped', reason)
    if (clearance.sentAt) await tellAsked(deps, trx, held, clearance, 'dropped', reason)
    if (held.edition.state === 'submitted') await tellApprovers(deps, trx, held)
  })

/** Part of the making of a new edition. */
export async function copyClearances(
  trx: Db,
  by: Actor,
  from: string,
  held: Parameters<typeof traceClearance>[2],
) {
  for (const agencyId of await clearances.copy(trx, from, held.edition.id, by.accountId))
    await traceClearance(trx, by, held, agencyId, 'clearance_asked')
}
