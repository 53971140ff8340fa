import * as accounts from '../accounts/queries'
import type { Actor } from '../actor'
import * as agencies from '../agencies/queries'
import * as audit from '../audit/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict } from '../errors'
import { once } from '../web/once'
import type { AssignForm, NoteForm } from './desk-form'
import { atDesksOf, hold } from './desk-held'
import * as notes from './note-queries'
import type { PressRequest } from './queries'
import { whyNotWork, type DeskWork } from './desk-rules'
import { forget, traceOf } from './steps'
import { tellDesk, tellStaff } from './tell'
import * as stories from './story-queries'
import * as work from './work-queries'

/** What somebody else took meanwhile stays theirs: it is handed on by assigning it. */
export const take = ({ db }: Deps, by: Actor, id: string) =>
  db.transaction(async (trx) => {
    const request = await holdFor(trx, by, id, 'take')
    if (request.assignedTo === by.accountId) return
    if (request.assignedTo !== null) throw await takenBy(trx, request.assignedTo)
    await work.assign(trx, id, by.accountId)
    await tell(trx, by, request, 'take', by.accountId)
    await audit.record(trx, by, traceOf(request, 'take', { to: by.accountId }))
  })

/** Who gives it saw who had it: if that changed meanwhile, they are told instead. */
export const assign = (deps: Deps, by: Actor, id: string, { to, was }: AssignForm) =>
  deps.db.transaction(async (trx) => {
    const request = await holdFor(trx, by, id, 'assign')
    if (request.assignedTo === to) return
    if (request.assignedTo !== was) throw await takenBy(trx, request.assignedTo)
    const members = await atDesksOf(trx, [request.agencyId])
    if (to !== null && !members.some(({ accountId }) => accountId === to))
      throw new Conflict('requests.cannot.assignee')
    await work.assign(trx, id, to)
    await tell(trx, by, request, 'assign', to)
    await audit.record(trx, by, traceOf(request, 'assign', to === null ? {} : { to }))
    if (to !== null && to !== by.accountId) await tellAssignee(deps, trx, request, to)
  })

/** Within the agency only: another one is asked by the journalist. */
export const transfer = (deps: Deps, by: Actor, id: string, officeId: number) =>
  deps.db.transaction(async (trx) => {
    const request = await holdFor(trx, by, id, 'transfer')
    if (request.officeId === officeId) return
    const offices = await agencies.officesOf(trx, [request.agencyId])
    if (!offices.some((office) => office.id === officeId)) throw new Conflict('requests.cannot.office')
    await work.transfer(trx, id, officeId)
    await tell(trx, by, request, 'transfer', officeId)
    await audit.record(trx, by, traceOf(request, 'transfer', { to: officeId }))
    await tellDesk(deps, trx, { ...request, officeId, assignedTo: null }, 'transferred', by)
  })

/** Of a closed request too: somebody may call about it. */
export const addNote = ({ db }: Deps, by: Actor, id: string, { key, note: body }: NoteForm) =>
  db.transaction((trx) =>
    once(
      trx,
      key,
      async () => {
        const request = await hold(trx, by, id)
        const noteId = await notes.insert(trx, { requestId: id, accountId: by.accountId, body })
        await audit.record(trx, by, traceOf(request, 'note', {}))
        return noteId
      },
      [id, body],
    ),
  )

export const erase = ({ db }: Deps, by: Actor, id: string) =>
  db.transaction(async (trx) => {
    const request = await holdFor(trx, by, id, 'erase')
    await forget(trx, by, request)
  })

async function holdFor(trx: Db, by: Actor, id: string, what: DeskWork): Promise<PressRequest> {
  const request = await hold(trx, by, id)
  const why = whyNotWork(request, what, by)
  if (why) throw new Conflict(why)
  return request
}

async function takenBy(trx: Db, accountId: number | null): Promise<Conflict> {
  if (accountId === null) return new Conflict('requests.cannot.given_back')
  const names = await work.namesOf(trx, [accountId])
  return new Conflict('requests.cannot.taken', { name: names.get(accountId)! })
}

/** Part of the request's story. @param to whom or where it went, if anywhere */
const tell = (trx: Db, { accountId }: Actor, request: PressRequest, move: DeskWork, to: number | null) =>
  stories.insertEvent(trx, {
    ...{ requestId: request.id, move, accountId, messageId: null, resolution: null },
    ...{ fromStatus: request.status, toStatus: request.status },
    details: to === null ? {} : { to },
  })

async function tellAssignee(deps: Deps, trx: Db, request: PressRequest, to: number) {
  const reader = (await accounts.byId(trx, to))!
  await tellStaff(deps, trx, request, 'assigned', { ...reader, accountId: to })
}
