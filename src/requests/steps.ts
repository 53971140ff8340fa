import * as memberships from '../accounts/membership-queries'
import type { Actor, Who } from '../actor'
import { nameOf } from '../agencies/page'
import * as agencies from '../agencies/queries'
import * as audit from '../audit/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict } from '../errors'
import { sha256 } from '../keys'
import * as outbox from '../mail/outbox'
import * as contacts from './contact'
import * as letters from './letters'
import * as requests from './queries'
import type { PressRequest } from './queries'
import { DESK_ROLES, stepOf, whyNotMove, type Move } from './rules'
import * as stories from './story-queries'

/** @throws Conflict saying why it cannot be moved so */
export function checkMove(request: PressRequest, move: Move, by: Actor | 'journalist') {
  const why = whyNotMove(request, move, by)
  if (why) throw new Conflict(why)
}

/** Part of a move's transaction: its words, with a hash that stays when they are erased. */
export const insertMessage = (
  trx: Db,
  { accountId }: Who,
  { id }: PressRequest,
  direction: 'in' | 'out',
  body: string,
) => stories.insertMessage(trx, { requestId: id, direction, body, bodySha256: sha256(body), accountId })

/** Part of a move's transaction: the new state, what happened and its trace. */
export async function carryOut(
  trx: Db,
  who: Who,
  request: PressRequest,
  move: Move,
  messageId: string | null,
) {
  const { to, resolution = null } = stepOf(move)
  await requests.setStatus(trx, request.id, to, resolution)
  await stories.insertEvent(trx, {
    ...{ requestId: request.id, move, messageId, accountId: who.accountId },
    ...{ fromStatus: request.status, toStatus: to, resolution },
  })
  await audit.record(trx, who, traceOf(request, move, { from: request.status, to }))
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

/** Officers first of all; an agency without one has somebody else at its desk. */
export async function tellDesk(
  deps: Deps,
  trx: Db,
  { id, agencyId, publicCode: code }: PressRequest,
  news: letters.DeskNews,
) {
  const { publicUrl } = deps.settings
  const officers = await memberships.emailsOf(trx, agencyId, ['officer'])
  const readers = officers.length > 0 ? officers : await memberships.emailsOf(trx, agencyId, DESK_ROLES)
  for (const reader of readers)
    await outbox.post(trx, deps, letters.toDesk(reader, news, { id, code, publicUrl }))
}

/** Written with the move; without a readable address there is nobody to write to, and the move stands. */
export async function tellJournalist(
  deps: Deps,
  trx: Db,
  request: PressRequest,
  news: letters.JournalistNews,
) {
  const { email } = contacts.open(deps.keys, request.id, await requests.contactOf(trx, request.id))
  const agency = (await agencies.byIds(trx, [request.agencyId]))[0]!
  const { publicCode: code, locale } = request
  const letter = { code, agency: nameOf(agency, locale), publicUrl: deps.settings.publicUrl }
  if (email) await outbox.post(trx, deps, letters.toJournalist({ email, locale }, news, letter))
}
