import * as memberships from '../../accounts/membership-queries'
import { nameOf } from '../../agencies/page'
import * as agencies from '../../agencies/queries'
import type { Db } from '../../database/connect'
import type { Deps } from '../../deps'
import * as outbox from '../../mail/outbox'
import type { Held } from '../held'
import * as texts from '../text-queries'
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

/** To those who answer for the agency that is asked. */
export async function tellAsked(
  deps: Deps,
  trx: Db,
  { document, edition }: About,
  { id, agencyId }: Pick<Clearance, 'id' | 'agencyId'>,
  occasion: Occasion,
  reason = '',
) {
  const [text] = await texts.ofEdition(trx, edition.id)
  const [owner] = await agencies.byIds(trx, [document.agencyId])
  const about = { title: text!.title, link: linkToAsked(deps, id), reason }
  for (const { email, locale } of await memberships.emailsOf(trx, agencyId, ANSWERERS))
    await outbox.post(
      trx,
      deps,
      letter(occasion, { email, ...about, agency: nameOf(owner!, locale) }, locale),
    )
}
