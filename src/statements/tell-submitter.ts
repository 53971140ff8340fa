import * as accounts from '../accounts/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import * as outbox from '../mail/outbox'
import * as documents from './document-queries'
import type { Held } from './held'
import * as letters from './letters'
import { titleIn } from './titles'

/** Whoever submitted it, while they still may read it. */
export async function tellSubmitter(
  deps: Deps,
  trx: Db,
  { document, edition }: Pick<Held, 'document' | 'edition'>,
  event: 'approved' | 'rejected' | 'recalled' | 'ended',
  reason = '',
) {
  const account = edition.submittedBy ? await accounts.byId(trx, edition.submittedBy) : undefined
  if (!account || account.disabledAt || !(await documents.mayRead(trx, document.id, account.id))) return
  const { email, locale } = account
  const title = (await titleIn(trx, document, edition.id))(locale)
  const link = letters.linkTo(deps, document.id)
  await outbox.post(trx, deps, letters.about(event, { email, title, link, reason }, locale))
}
