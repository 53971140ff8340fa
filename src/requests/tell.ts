import * as memberships from '../accounts/membership-queries'
import { nameOf } from '../agencies/page'
import * as agencies from '../agencies/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import * as outbox from '../mail/outbox'
import * as contacts from './contact'
import * as letters from './letters'
import * as requests from './queries'
import type { PressRequest } from './queries'
import { DESK_ROLES } from './rules'

/** Whoever works on it; before that the officers, and where there is none somebody else at that desk. */
async function readersOf(trx: Db, { agencyId, assignedTo }: PressRequest) {
  const mine = assignedTo ? await memberships.emailOf(trx, agencyId, DESK_ROLES, assignedTo) : []
  if (mine.length > 0) return mine
  const officers = await memberships.emailsOf(trx, agencyId, ['officer'])
  return officers.length > 0 ? officers : memberships.emailsOf(trx, agencyId, DESK_ROLES)
}

export async function tellDesk(deps: Deps, trx: Db, request: PressRequest, news: letters.DeskNews) {
  const { id, publicCode: code } = request
  const { publicUrl } = deps.settings
  for (const reader of await readersOf(trx, request))
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
  const about = { agencyId: request.agencyId, kind: 'request', id: request.id }
  if (email) await outbox.post(trx, deps, { ...letters.toJournalist({ email, locale }, news, letter), about })
}
