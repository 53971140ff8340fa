import type { Actor, Who } from '../actor'
import * as audit from '../audit/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { NotFound } from '../errors'
import type { About } from '../mail/outbox'
import * as tasks from './queries'
import type { NewTask } from './queries'
import { isDoneByHand, isSeenBy, subjectKindOf } from './rules'

/** Part of the transaction that found it. While the same is open, nothing more happens. */
export async function open(trx: Db, who: Who, task: NewTask): Promise<void> {
  const id = await tasks.insert(trx, task)
  if (id !== undefined) await audit.record(trx, who, traceOf('task.opened', { id, ...task }))
}

/** For mail, a floor below: somebody has to tell the reader another way. */
export const openUndeliverable = (trx: Db, { agencyId, kind, id }: About) =>
  open(trx, audit.JOBS, {
    kind: 'mail.undeliverable',
    agencyId,
    subjectKind: subjectKindOf(kind),
    subjectId: id,
  })

/** What it was about was done: part of the transaction that did it. */
export async function close(trx: Db, who: Who, about: NewTask): Promise<void> {
  const task = await tasks.lockOpen(trx, about)
  if (!task) return
  await tasks.setDone(trx, task.id, who.accountId)
  await audit.record(trx, who, traceOf('task.done', task))
}

/** Pressed twice, it was done by who pressed first. */
export const done = ({ db }: Deps, by: Actor, id: string): Promise<void> =>
  db.transaction(async (trx) => {
    const task = await tasks.lock(trx, id)
    if (!task || !isSeenBy(by, task) || !isDoneByHand(task.kind)) throw new NotFound()
    if (task.doneAt) return
    await tasks.setDone(trx, id, by.accountId)
    await audit.record(trx, by, traceOf('task.done', task))
  })

const traceOf = (
  action: string,
  { id, agencyId, kind, subjectKind, subjectId }: NewTask & { id: string },
) => ({
  ...{ action, subjectKind: 'task', subjectId: id, agencyId },
  details: { kind, subjectKind, subjectId },
})
