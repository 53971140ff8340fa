import * as accounts from '../accounts/queries'
import * as memberships from '../accounts/membership-queries'
import { hasRole, type Actor } from '../actor'
import { nameOf } from '../agencies/page'
import * as agencies from '../agencies/queries'
import * as audit from '../audit/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict, NotFound } from '../errors'
import type { MessageKey } from '../i18n'
import * as outbox from '../mail/outbox'
import * as tasks from '../tasks/actions'
import { unableLetter } from './absence-letters'
import * as absences from './absence-queries'
import type { Absence } from './absence-queries'
import { whyNotEndAbsence, whyNotNote } from './absence-rules'
import * as register from './register-queries'
import type { Recorded } from './register-queries'

/** They themselves, or whoever answers for the list of their agency. */
export async function mayNote(db: Db, by: Actor, { agencyId, personId }: Recorded): Promise<boolean> {
  if (hasRole(by, agencyId, 'head', 'administrator')) return true
  return (await accounts.byId(db, by.accountId))?.personId === personId
}

/** They cannot speak for a while: the head is asked to authorise somebody (Decree 244/2026 article 3.4). */
export const noteUnable = (deps: Deps, by: Actor, id: string, reason: string) =>
  within(deps, by, id, async (trx, appointment, absence) => {
    const refusal = whyNotNote(appointment, absence !== undefined, await deps.now(trx))
    refuse(refusal)
    await absences.insert(trx, { appointmentId: id, reason, notedBy: by.accountId })
    await audit.record(trx, by, trace('appointment.unable', appointment))
    await tasks.open(trx, by, taskOf(appointment))
    await tellHeads(deps, trx, by, appointment)
  })

/** They speak again: nobody has to be authorised any more. */
export const endAbsence = (deps: Deps, by: Actor, id: string) =>
  within(deps, by, id, async (trx, appointment, absence) => {
    refuse(whyNotEndAbsence(absence !== undefined))
    await absences.end(trx, absence!.id, by.accountId)
    await audit.record(trx, by, trace('appointment.able', appointment))
    await tasks.close(trx, by, taskOf(appointment))
  })

/** The appointment is held: of two who note it at once one does. */
const within = (
  { db }: Deps,
  by: Actor,
  id: string,
  act: (trx: Db, appointment: Recorded, absence: Absence | undefined) => Promise<void>,
) =>
  db.transaction(async (trx) => {
    await register.lock(trx, id)
    const appointment = await register.recordedById(trx, id)
    if (!appointment || !(await mayNote(trx, by, appointment))) throw new NotFound()
    await act(trx, appointment, await absences.openOf(trx, id))
  })

function refuse(key: MessageKey | null) {
  if (key) throw new Conflict(key)
}

const trace = (action: string, { id, agencyId }: Recorded) => ({
  ...{ action, agencyId },
  ...{ subjectKind: 'appointment', subjectId: id },
})

const taskOf = ({ id, agencyId }: Recorded) =>
  ({ agencyId, kind: 'spokesperson.unable', subjectKind: 'appointment', subjectId: id }) as const

async function tellHeads(deps: Deps, trx: Db, by: Actor, { id, agencyId, fullName }: Recorded) {
  const [agency] = await agencies.byIds(trx, [agencyId])
  for (const reader of await memberships.emailsOf(trx, agencyId, ['head'])) {
    if (reader.accountId === by.accountId) continue
    const base = deps.settings.publicUrl + (reader.locale === 'en' ? '/en' : '')
    const link = `${base}/noi-bo/nguoi-phat-ngon/${id}/vang-mat`
    const about = { name: fullName, agency: nameOf(agency!, reader.locale), agencyId, link }
    await outbox.post(trx, deps, unableLetter(reader, about))
  }
}
