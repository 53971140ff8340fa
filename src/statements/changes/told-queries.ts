import type { Db } from '../../database/connect'
import * as attachments from '../../files/attachment-queries'
import type { Edition } from '../edition-queries'
import { numberOf } from '../numbers'
import type { ChangeKind } from '../rules'
import type { Beside, StatementBeside } from './beside-rules'
import * as links from './link-queries'

/** What readers were told of last: small changes are measured against it, so that many of them do not add up. */
export const lastTold = (db: Db, documentId: string) =>
  db<Edition>('editions')
    .where({ documentId })
    .whereIn('state', ['approved', 'withdrawn', 'removed'])
    .whereNot('changeKind', 'minor' satisfies ChangeKind)
    .whereRaw('publish_at <= portal_now()')
    .orderByRaw('publish_at desc, ordinal desc')
    .first()

/** What goes out, or would, with the words of an edition. */
export async function besideOf(db: Db, editionId: string): Promise<Beside> {
  const [files, targets] = await Promise.all([
    attachments.ofEdition(db, editionId),
    links.targetsOf(db, editionId).then((ids) => links.byIds(db, ids)),
  ])
  return { files, links: targets.map(named) }
}

/** Of what was removed, no word. */
const named = (target: links.Target): StatementBeside => ({
  id: target.documentId,
  name: [numberOf(target), target.state === 'removed' ? null : target.title].filter(Boolean).join(', '),
})
