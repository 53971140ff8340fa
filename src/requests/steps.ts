import type { Actor, Who } from '../actor'
import * as audit from '../audit/queries'
import * as clocks from '../clocks/actions'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict } from '../errors'
import { attach } from '../files/actions'
import type { NewFile } from '../files/examine'
import { sha256 } from '../keys'
import * as outbox from '../mail/outbox'
import * as requests from './queries'
import type { PressRequest } from './queries'
import { sayingOf, stepOf, whyNotMove, type Move, type Status } from './rules'
import * as stories from './story-queries'
import { subjectOf } from './times'

/** @throws Conflict saying why it cannot be moved so */
export function checkMove(request: PressRequest, move: Move, by: Actor | 'journalist') {
  const why = whyNotMove(request, move, by)
  if (why) throw new Conflict(why)
}

/** @throws Conflict when the request takes no more words of the journalist */
export const checkMaySay = (request: PressRequest) => checkMove(request, sayingOf(request), 'journalist')

/** What is said in a move: words and files. */
export interface Said {
  message: string
  files: readonly NewFile[]
}

/** What was sent under a form's key. */
export const contentOf = (words: unknown, files: readonly NewFile[]) => [
  words,
  files.map((file) => file.sha256.toString('hex')),
]

/** Part of a move's transaction: its words, with a hash that stays when they are erased, and its files. */
export async function insertMessage(
  deps: Deps,
  trx: Db,
  { accountId }: Who,
  { id: requestId }: PressRequest,
  direction: 'in' | 'out',
  { message: body, files }: Said,
): Promise<string> {
  const message = { requestId, direction, body, bodySha256: sha256(body), accountId }
  const id = await stories.insertMessage(trx, message)
  await attach(deps, trx, { kind: 'message', id }, files)
  return id
}

/** Part of a move's transaction: the new state, what happened and its trace. */
export async function carryOut(
  deps: Deps,
  trx: Db,
  who: Who,
  request: PressRequest,
  move: Move,
  messageId: string | null,
  /** More for the trail: ids only. */
  details: object = {},
) {
  const { to: next, resolution = null } = stepOf(move)
  const to = next ?? request.status
  if (next) await requests.setStatus(trx, request.id, to, resolution)
  await turn(trx, who, request, to)
  if (to === 'closed') await settle(deps, trx, request)
  await stories.insertEvent(trx, {
    ...{ requestId: request.id, move, messageId, accountId: who.accountId },
    ...{ fromStatus: request.status, toStatus: to, resolution },
  })
  await audit.record(trx, who, traceOf(request, move, { from: request.status, to, ...details }))
}

/** While the journalist is waited for the time of the house stands still. */
async function turn(trx: Db, { accountId }: Who, request: PressRequest, to: Status) {
  const waited = request.status === 'awaiting_journalist'
  const waits = to === 'awaiting_journalist'
  if (waits && !waited) await clocks.pause(trx, subjectOf(request), 'ask', accountId)
  if (waited && !waits) await clocks.resume(trx, subjectOf(request), accountId)
}

/** Nothing is due any more, and the journalist need not be known for ever. */
async function settle({ settings }: Deps, trx: Db, request: PressRequest) {
  await clocks.meet(trx, subjectOf(request))
  await requests.setEraseAfter(trx, request.id, settings.contactMonths)
}

/**
 * Part of a transaction: the journalist of a closed request is forgotten, with the letters that wait for them, and it is
 * known that this was done.
 */
export async function forget(trx: Db, who: Who, request: PressRequest) {
  if ((await requests.eraseContact(trx, request.id)) === 0) return
  await outbox.dropAbout(trx, 'request', request.id)
  await stories.insertEvent(trx, {
    ...{ requestId: request.id, move: 'erase', accountId: who.accountId, messageId: null, resolution: null },
    ...{ fromStatus: request.status, toStatus: request.status },
  })
  await audit.record(trx, who, traceOf(request, 'erase', {}))
}

export const traceOf = (
  { publicCode, agencyId }: PressRequest,
  move: string,
  details: object,
): audit.Trace => ({
  action: `request.${move}`,
  subjectKind: 'request',
  subjectId: publicCode,
  agencyId,
  details: { ...details },
})
