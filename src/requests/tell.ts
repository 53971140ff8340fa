import * as memberships from '../accounts/membership-queries'
import { DESK_ROLES, type Actor } from '../actor'
import { nameOf } from '../agencies/page'
import * as agencies from '../agencies/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import * as outbox from '../mail/outbox'
import * as contacts from './contact'
import * as letters from './letters'
import * as requests from './queries'
import type { PressRequest } from './queries'

/** Whoever works on it; before that the officers of its office, of the agency, or somebody else at that desk. */
async function readersOf(trx: Db, request: PressRequest) {
  const { agencyId, assignedTo } = request
  const mine = assignedTo ? await memberships.emailOf(trx, agencyId, DESK_ROLES, assignedTo) : []
  if (mine.length > 0) return mine
  const here = await memberships.emailsOfOffice(trx, agencyId, ['officer'], request.officeId)
  if (here.length > 0) return here
  const officers = await memberships.emailsOf(trx, agencyId, ['officer'])
  return officers.length > 0 ? officers : memberships.emailsOf(trx, agencyId, DESK_ROLES)
}

/** @param by somebody at that desk, who knows what they did themselves */
export async function tellDesk(
  deps: Deps,
  trx: Db,
  request: PressRequest,
  news: letters.DeskNews,
  by?: Actor,
  more?: letters.More,
) {
  for (const reader of await readersOf(trx, request))
    if (reader.accountId !== by?.accountId) await tellStaff(deps, trx, request, news, reader, more)
}

/** A mailbox of theirs that is dead is for the administrators to mend. */
export function tellStaff(
  deps: Deps,
  trx: Db,
  { id, publicCode: code, agencyId }: PressRequest,
  news: letters.DeskNews,
  reader: memberships.Addressee,
  more = letters.nothingMore,
) {
  const about = { agencyId, kind: 'account', id: String(reader.accountId) }
  const letter = letters.toDesk(reader, news, { id, code, publicUrl: deps.settings.publicUrl }, more)
  return outbox.post(trx, deps, { ...letter, about })
}

/** Written with the move; without a readable address there is nobody to write to, and the move stands. */
export async function tellJournalist(
  deps: Deps,
  trx: Db,
  request: PressRequest,
  news: letters.JournalistNews,
  more = letters.nothingMore,
) {
  const { email } = contacts.open(deps.keys, request.id, await requests.contactOf(trx, request.id))
  const agency = (await agencies.byIds(trx, [request.agencyId]))[0]!
  const { publicCode: code, locale } = request
  const letter = { code, agency: nameOf(agency, locale), publicUrl: deps.settings.publicUrl }
  const about = { agencyId: request.agencyId, kind: 'request', id: request.id }
  if (!email) return
  const written = letters.toJournalist({ email, locale }, news, letter, more)
  await outbox.post(trx, deps, { ...written, about })
}
