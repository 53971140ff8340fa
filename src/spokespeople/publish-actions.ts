import { hasRole, type Actor } from '../actor'
import * as audit from '../audit/queries'
import * as clocks from '../clocks/actions'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict, NotFound } from '../errors'
import * as tasks from '../tasks/actions'
import { taskOf } from './confirm-actions'
import { refusedByDatabase } from './refusals'
import * as register from './register-queries'
import type { Recorded } from './register-queries'
import { FACTS, missingFacts, PUBLISH_RULES, whyNotPublish, type Contact } from './register-rules'
import { whyNotEnd, type Basis } from './rules'

interface Announced {
  id: string
  agency: number
  basis: Basis
}

/** Part of the caller's transaction: from now on readers find them, and the clock has what it asked for. */
export async function announce(deps: Deps, trx: Db, by: Actor, { id, agency, basis }: Announced) {
  const at = await deps.now(trx)
  await register.publish(trx, id, by.accountId, at)
  for (const code of PUBLISH_RULES[basis]) await clocks.meet(trx, { kind: 'appointment', id }, code, at)
  await audit.record(trx, by, traceOf('published', id, agency))
}

const traceOf = (act: string, id: string, agencyId: number, details: Record<string, unknown> = {}) => ({
  ...{ action: `appointment.${act}`, subjectKind: 'appointment', subjectId: id, agencyId, details },
})

/** With the facts as they now are. */
export const publish = (deps: Deps, by: Actor, id: string, contact: Contact) =>
  deps.db
    .transaction(async (trx) => {
      const held = await heldBy(trx, by, id)
      const refusal = whyNotPublish(held, await deps.now(trx))
      if (refusal) throw new Conflict(refusal)
      if (missingFacts(contact).length > 0) throw new Conflict('spokespeople.facts_missing')
      await write(deps, trx, by, held, contact)
      await announce(deps, trx, by, { id, agency: held.agencyId, basis: held.basis })
    })
    .catch(refusedByDatabase)

/** Readers see it at once; what it was before stays in the trail. */
export const changeContact = (deps: Deps, by: Actor, id: string, contact: Contact) =>
  deps.db.transaction(async (trx) => {
    const held = await heldBy(trx, by, id)
    const refusal = whyNotEnd(held, await deps.now(trx))
    if (refusal) throw new Conflict(refusal)
    if (held.publishedAt !== null && missingFacts(contact).length > 0)
      throw new Conflict('spokespeople.facts_missing')
    await write(deps, trx, by, held, contact)
    // who changes it has looked it over
    await tasks.close(trx, by, taskOf(held))
  })

async function heldBy(trx: Db, by: Actor, id: string): Promise<Recorded> {
  await register.lock(trx, id)
  const held = await register.recordedById(trx, id)
  if (!held || !hasRole(by, held.agencyId, 'administrator')) throw new NotFound()
  return held
}

async function write(deps: Deps, trx: Db, by: Actor, held: Recorded, contact: Contact) {
  await register.setContact(trx, held.id, contact, by.accountId, await deps.now(trx))
  const changed = FACTS.filter((fact) => held[fact] !== contact[fact])
  if (changed.length === 0) return
  const details = { before: only(held, changed), after: only(contact, changed) }
  await audit.record(trx, by, traceOf('contact_changed', held.id, held.agencyId, details))
}

/** These facts are public by law: they may stand in the trail. */
const only = (contact: Contact, facts: readonly (keyof Contact)[]) =>
  Object.fromEntries(facts.map((fact) => [fact, contact[fact]]))
