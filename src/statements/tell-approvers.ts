import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import * as outbox from '../mail/outbox'
import { approversOf } from './addressees'
import type { Document } from './document-queries'
import type { Edition } from './edition-queries'
import * as letters from './letters'
import { awaited } from './review/clearance-queries'
import { titleIn } from './titles'

interface About {
  document: Document
  edition: Pick<Edition, 'id'>
}

/** Once it can be approved: while another agency has not agreed, there is nothing to decide. */
export async function tellApprovers(deps: Deps, trx: Db, { document, edition }: About) {
  if ((await awaited(trx, edition.id)).length > 0) return
  const [title, link] = [await titleIn(trx, document, edition.id), letters.linkTo(deps, document.id)]
  for (const { email, locale } of await approversOf(trx, document))
    await outbox.post(trx, deps, letters.about('submitted', { email, title: title(locale), link }, locale))
}
