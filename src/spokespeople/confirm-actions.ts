import { hasRole, type Actor } from '../actor'
import * as audit from '../audit/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict, NotFound } from '../errors'
import * as tasks from '../tasks/actions'
import * as openTasks from '../tasks/queries'
import * as contacts from './confirm-queries'
import { periodOf } from './confirm-rules'
import * as register from './register-queries'

export const ASK_TO_CONFIRM = 'ask_to_confirm_contacts'

/** A job: a task for each contact that nobody has confirmed this quarter; none is left for one that needs it no more. */
export async function askToConfirm({ db, now }: Deps): Promise<void> {
  const period = periodOf(await now())
  if (!period) return
  await db.transaction(async (trx) => {
    const waiting = await contacts.unconfirmed(trx, period.from, null)
    for (const contact of waiting) await tasks.open(trx, audit.JOBS, taskOf(contact))
    await closeOthers(trx, new Set(waiting.map(({ id }) => id)))
  })
}

/** Whose right has ended needs neither confirming nor standing in for. */
async function closeOthers(trx: Db, waiting: ReadonlySet<string>) {
  for (const task of await openTasks.openAbout(trx, 'appointment')) {
    const stands =
      task.kind === 'spokesperson.confirm'
        ? waiting.has(task.subjectId)
        : await contacts.isCurrent(trx, task.subjectId)
    if (!stands) await tasks.close(trx, audit.JOBS, task)
  }
}

/** Looked over and right as it stands. Pressed twice it is confirmed twice, which is as true. */
export const confirm = ({ db }: Deps, by: Actor, id: string): Promise<void> =>
  db.transaction(async (trx) => {
    await register.lock(trx, id)
    const appointment = await register.recordedById(trx, id)
    if (!appointment || !hasRole(by, appointment.agencyId, 'administrator')) throw new NotFound()
    if (!(await contacts.isCurrent(trx, id))) throw new Conflict('spokespeople.unable.not_current')
    await contacts.setConfirmed(trx, id, by.accountId)
    await audit.record(trx, by, {
      action: 'appointment.confirmed',
      ...{ subjectKind: 'appointment', subjectId: id, agencyId: appointment.agencyId },
    })
    await tasks.close(trx, by, taskOf(appointment))
  })

/** What asks for it. */
export const taskOf = ({ id, agencyId }: { id: string; agencyId: number }) =>
  ({ agencyId, kind: 'spokesperson.confirm', subjectKind: 'appointment', subjectId: id }) as const
