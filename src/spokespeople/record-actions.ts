import { agenciesAs, hasRole, type Actor } from '../actor'
import * as accounts from '../accounts/queries'
import * as agencies from '../agencies/queries'
import * as audit from '../audit/queries'
import * as clocks from '../clocks/actions'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict, NotFound } from '../errors'
import { attach, withBytes } from '../files/actions'
import type { NewFile } from '../files/examine'
import { once } from '../web/once'
import * as cases from './case-queries'
import type { AppointmentForm } from './form'
import { announce } from './publish-actions'
import * as spokespeople from './queries'
import { refusedByDatabase } from './refusals'
import * as register from './register-queries'
import { mustBePublic, PUBLISH_RULES, whyNotGrantor } from './register-rules'

/** Recorded by its paper, and published with it where that was asked; a head always is. */
export const appoint = (
  deps: Deps,
  by: Actor,
  form: AppointmentForm,
  files: readonly NewFile[],
): Promise<string> =>
  withBytes(deps, files, () =>
    deps.db.transaction((trx) => {
      if (!hasRole(by, form.agency, 'administrator')) throw new NotFound()
      const said = { ...form, key: null, files: files.map(({ sha256 }) => sha256.toString('hex')) }
      return once(trx, form.key, () => record(deps, trx, by, form, files), said)
    }),
  ).catch(refusedByDatabase)

async function record(deps: Deps, trx: Db, by: Actor, form: AppointmentForm, files: readonly NewFile[]) {
  const id = await register.insert(trx, await appointment(deps, trx, by, form))
  await attach(deps, trx, { kind: 'appointment', id }, files)
  await startClock(trx, by, id, form)
  await audit.record(trx, by, {
    action: 'appointment.made',
    subjectKind: 'appointment',
    subjectId: id,
    agencyId: form.agency,
    details: { basis: form.basis },
  })
  if (form.publish || form.basis === 'head') await announce(deps, trx, by, { id, ...form })
  return id
}

async function appointment(deps: Deps, trx: Db, by: Actor, form: AppointmentForm) {
  const { agency: agencyId, basis, position, phone, officialEmail, decisionNo, decidedAt, validTo } = form
  const now = await deps.now(trx)
  const validFrom = form.validFrom ?? now
  if (validTo && validTo <= validFrom) throw new Conflict('spokespeople.problem.order')
  if (form.publish && validTo && validTo <= now) throw new Conflict('spokespeople.ended_already')
  const personId = await personOf(trx, by, form)
  const authority =
    basis === 'authorised' ? await authorisation(trx, by, personId, form) : { ...OWN, signer: form.signer }
  return {
    ...{
      agencyId,
      personId,
      basis,
      position,
      phone,
      officialEmail,
      decisionNo,
      decidedAt,
      validFrom,
      validTo,
    },
    ...authority,
    filePublic: form.filePublic || mustBePublic(basis, decidedAt),
    createdBy: by.accountId,
  }
}

const OWN = { grantorId: null, caseId: null }

const personOf = (trx: Db, by: Actor, { person, fullName }: AppointmentForm): Promise<number> =>
  person === null ? accounts.insertPerson(trx, fullName!) : knownPerson(trx, by, person)

/** One of those whom the form offered. */
async function knownPerson(trx: Db, by: Actor, personId: number): Promise<number> {
  const known = await spokespeople.peopleOf(trx, agenciesAs(by, 'administrator'))
  if (!known.some(({ id }) => id === personId)) throw new NotFound()
  return personId
}

/** Signed by the head of that day, for one case. */
async function authorisation(trx: Db, by: Actor, personId: number, form: AppointmentForm) {
  const grantor = await register.recordedById(trx, form.grantor!)
  const typedName = form.person === null ? form.fullName : null
  const paper = { agencyId: form.agency, personId, typedName, signedAt: form.decidedAt! }
  const refusal = whyNotGrantor(grantor, paper)
  if (refusal) throw new Conflict(refusal)
  await register.holdPaper(trx, form.agency, form.decisionNo!)
  return { grantorId: grantor!.id, signer: grantor!.fullName, caseId: await caseOf(trx, by, form) }
}

async function caseOf(trx: Db, by: Actor, { agency, caseId, caseSubject }: AppointmentForm): Promise<string> {
  if (caseId === null) return spokespeople.insertCase(trx, agency, caseSubject!, by.accountId)
  const open = await cases.openOf(trx, [agency])
  if (!open.some(({ id }) => id === caseId)) throw new Conflict('spokespeople.problem.case')
  return caseId
}

/** By the rule of the day on which the paper was signed; some days had none. */
async function startClock(
  trx: Db,
  by: Actor,
  id: string,
  { agency: agencyId, basis, decidedAt }: AppointmentForm,
) {
  const [agency] = await agencies.byIds(trx, [agencyId])
  for (const code of PUBLISH_RULES[basis]) {
    const subject = { kind: 'appointment', id } as const
    const about = { subject, agency: agency!, code, triggerAt: decidedAt!, triggerBy: by.accountId }
    if (await clocks.start(trx, about)) return
  }
}
