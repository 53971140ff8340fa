import * as memberships from '../../accounts/membership-queries'
import { nameOf } from '../../agencies/page'
import * as agencies from '../../agencies/queries'
import type { Db } from '../../database/connect'
import type { Deps } from '../../deps'
import * as outbox from '../../mail/outbox'
import type { Held } from '../held'
import { titleIn } from '../titles'
import { letter, linkToAsked, type Occasion } from './clearance-letters'
import * as clearances from './clearance-queries'
import type { Clearance } from './clearance-queries'
import { ANSWERERS, isOpen } from './clearance-rules'

type About = Pick<Held, 'document' | 'edition'>

/** Part of the submission: each agency that has not answered on this text has it on its desk, and hears of it. */
export async function sendClearances(deps: Deps, trx: Db, held: About) {
  const open = (await clearances.ofEdition(trx, held.edition.id)).filter(isOpen)
  await clearances.send(trx, held.edition.id)
  for (const clearance of open)
    await tellAsked(deps, trx, held, clearance, clearance.sentAt ? 'asked_anew' : 'asked')
}

/** To those who have not answered yet: it cannot be approved any more, whatever they say. */
export async function tellAskedOver(deps: Deps, trx: Db, held: About, reason: string) {
  for (const clearance of (await clearances.ofEdition(trx, held.edition.id)).filter(isOpen))
    if (clearance.sentAt) await tellAsked(deps, trx, held, clearance, 'over', reason)
}

/** To those who answer for the agency that is asked. */
export async function tellAsked(
  deps: Deps,
  trx: Db,
  { document, edition }: About,
  { id, agencyId }: Pick<Clearance, 'id' | 'agencyId'>,
  occasion: Occasion,
  reason = '',
) {
  const title = await titleIn(trx, document, edition.id)
  const [owner] = await agencies.byIds(trx, [document.agencyId])
  const about = { link: linkToAsked(deps, id), reason }
  for (const { email, locale } of await memberships.emailsOf(trx, agencyId, ANSWERERS))
    await outbox.post(
      trx,
      deps,
      letter(occasion, { email, ...about, title: title(locale), agency: nameOf(owner!, locale) }, locale),
    )
}
