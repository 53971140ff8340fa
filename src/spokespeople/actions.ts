import { agenciesAs, hasRole, type Actor } from '../actor'
import * as accounts from '../accounts/queries'
import * as audit from '../audit/queries'
import type { Db } from '../database/connect'
import { overlaps } from '../database/violations'
import type { Deps } from '../deps'
import { Conflict, NotFound } from '../errors'
import type { AppointmentForm } from './form'
import { once } from '../web/once'
import * as spokespeople from './queries'
import { whyNotEnd } from './rules'

/** Published at once: the decree gives 24 hours from the decision, the portal takes none of them. */
export const appoint = (deps: Deps, by: Actor, form: AppointmentForm): Promise<string> =>
  deps.db
    .transaction((trx) => {
      if (!hasRole(by, form.agency, 'administrator')) throw new NotFound()
      return once(trx, form.key, () => publish(deps, trx, by, form), { ...form, key: null })
    })
    .catch((error: unknown) => {
      throw overlaps(error, 'appointments_one_head') ? new Conflict('spokespeople.one_head') : error
    })

async function publish(deps: Deps, trx: Db, by: Actor, form: AppointmentForm): Promise<string> {
  const id = await spokespeople.insert(trx, await appointment(deps, trx, by, form))
  await audit.record(trx, by, {
    action: 'appointment.made',
    subjectKind: 'appointment',
    subjectId: id,
    agencyId: form.agency,
    details: { basis: form.basis },
  })
  return id
}

async function appointment(deps: Deps, trx: Db, by: Actor, form: AppointmentForm) {
  const { person, fullName, agency, caseSubject, validFrom } = form
  const { basis, position, phone, officialEmail, decisionNo, decidedAt, signer, validTo } = form
  const values = { basis, position, phone, officialEmail, decisionNo, decidedAt, signer, validTo }
  const from = validFrom ?? (await deps.now(trx))
  if (values.validTo && values.validTo <= from) throw new Conflict('spokespeople.problem.order')
  const forCase = values.basis === 'authorised' && caseSubject !== null
  return {
    ...values,
    agencyId: agency,
    personId:
      person === null ? await accounts.insertPerson(trx, fullName!) : await knownPerson(trx, by, person),
    validFrom: from,
    caseId: forCase ? await spokespeople.insertCase(trx, agency, caseSubject) : null,
    createdBy: by.accountId,
  }
}

/** One of those whom the form offered. */
async function knownPerson(trx: Db, by: Actor, personId: number): Promise<number> {
  const known = await spokespeople.peopleOf(trx, agenciesAs(by, 'administrator'))
  if (!known.some(({ id }) => id === personId)) throw new NotFound()
  return personId
}

/** What higher floors do when an appointment ends, in the same transaction; app.ts hands it in. */
export type Ended = (deps: Deps, trx: Db, by: Actor, appointmentId: string) => Promise<void>

/** From this instant they no longer speak; what they said before stays theirs. */
export const revoke = (deps: Deps, by: Actor, id: string, ended: Ended) =>
  deps.db.transaction(async (trx) => {
    // none is held of one that has ended: what is read then says so
    await spokespeople.lockAppointment(trx, id)
    const held = await spokespeople.appointment(trx, id)
    if (!held || !hasRole(by, held.agencyId, 'administrator')) throw new NotFound()
    const refusal = whyNotEnd(held, await deps.now(trx))
    if (refusal) throw new Conflict(refusal)
    await spokespeople.revoke(trx, id)
    await ended(deps, trx, by, id)
    await audit.record(trx, by, {
      action: 'appointment.ended',
      subjectKind: 'appointment',
      subjectId: id,
      agencyId: held.agencyId,
    })
  })
