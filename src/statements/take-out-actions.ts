import type { Who } from '../actor'
import { portalInstant, type Db } from '../database/connect'
import type { Deps } from '../deps'
import * as documents from './document-queries'
import * as editions from './edition-queries'
import { judge, stopIfAboutToAppear, type Held } from './held'
import { freeNumber } from './naming'
import { tellAskedOver } from './review/clearance-send'
import { tellSubmitter } from './tell-submitter'
import { trace } from './trace'

/** Part of a transaction that ends `inTime`. @throws Conflict when its hour is too near */
export async function takeOut(deps: Deps, trx: Db, by: Who, held: Held, reason: string) {
  stopIfAboutToAppear(held)
  await editions.update(trx, held.edition.id, {
    state: 'rejected',
    publishAt: null,
    approvedBy: null,
    urgent: false,
    urgentReason: null,
    authority: null,
  })
  await trace(trx, by, held, 'recalled', 'rejected', reason)
  await tellSubmitter(deps, trx, held, 'recalled', reason)
}

/** Part of the transaction in which an appointment ends: nothing goes out any more in that name. */
export async function recallSpokenBy(deps: Deps, trx: Db, by: Who, appointmentId: string, reason: string) {
  const taken: Held[] = []
  for (const { documentId } of await editions.scheduledFor(trx, appointmentId)) {
    const document = (await documents.lock(trx, documentId))!
    const at = await portalInstant(trx)
    const edition = await editions.scheduled(trx, documentId, at)
    if (!edition) continue
    const held = { document, edition, at, judged: await judge(trx, document, edition) }
    await takeOut(deps, trx, by, held, reason)
    taken.push(held)
  }
  // once all are held, so that two never wait for each other
  for (const held of taken.toSorted(lastNumberFirst)) await freeNumber(trx, by, held)
}

/** Then each is the last of its year when its turn comes. */
const lastNumberFirst = (one: Held, other: Held) => (other.document.number ?? 0) - (one.document.number ?? 0)

/** What was to follow what ends: its hour does not come, and nobody decides on it any more. */
export async function endNext(deps: Deps, trx: Db, by: Who, held: Held, reason: string) {
  const { document } = held
  const scheduled = await editions.scheduled(trx, document.id, held.at)
  if (scheduled) return takeOut(deps, trx, by, { ...held, edition: scheduled }, reason)
  const edition = await editions.latest(trx, document.id)
  if (edition?.state !== 'submitted') return
  await editions.update(trx, edition.id, { state: 'rejected' })
  await trace(trx, by, { document, edition }, 'rejected', 'rejected', reason)
  await tellSubmitter(deps, trx, { ...held, edition }, 'ended', reason)
  await tellAskedOver(deps, trx, { document, edition }, reason)
}
