import * as accounts from '../../accounts/queries'
import { JOBS } from '../../audit/queries'
import type { Db } from '../../database/connect'
import type { Deps } from '../../deps'
import * as outbox from '../../mail/outbox'
import * as spokespeople from '../../spokespeople/queries'
import * as documents from '../document-queries'
import * as editions from '../edition-queries'
import type { Edition } from '../edition-queries'
import { linkTo } from '../letters'
import { numberOf } from '../numbers'
import { addressOf } from '../page'
import * as texts from '../text-queries'
import { trace } from '../trace'
import { tidySigning } from './countersign-actions'
import { released, type Reader } from './letters'
import * as releases from './release-queries'

/** A job: what one edition owes at its hour. Asked for twice, also at once, it is done once. */
export const release = (deps: Deps, editionId: string): Promise<void> =>
  deps.db.transaction(async (trx) => {
    const known = await editions.byId(trx, editionId)
    if (!known) return
    // as everybody does who works on it: the statement first
    const document = (await documents.lock(trx, known.documentId))!
    const owed = await releases.lockDue(trx, editionId)
    if (!owed) return
    await releases.setDone(trx, editionId)
    const edition = (await editions.byId(trx, editionId))!
    // it or what followed it was withdrawn before anybody was at work again: it is not news any more
    if (await editions.isWithdrawn(trx, document.id)) return
    await trace(trx, JOBS, { document, edition }, 'released', 'approved', null, await hourOf(trx, owed))
    await tell(deps, trx, document, edition)
    await tidySigning(trx, document)
  })

/** It was public then, whenever somebody was at work; no story tells of it before its approval. */
async function hourOf(trx: Db, { editionId, dueAt }: releases.Release): Promise<Date> {
  const approvedAt = await editions.approvedAt(trx, editionId)
  return approvedAt !== null && approvedAt > dueAt ? approvedAt : dueAt
}

/**
 * A job of every minute: whatever is due and not done, however long nobody was at work.
 * @throws what went wrong with one of them, when the others are done
 */
export async function releaseDue(deps: Deps): Promise<void> {
  const wrong: unknown[] = []
  for (const editionId of await releases.due(deps.db))
    await release(deps, editionId).catch((error: unknown) => wrong.push(error))
  if (wrong.length > 0) throw wrong[0]
}

/** That it can be read now, and where: a letter to each, and one where they are the same person. */
async function tell(deps: Deps, trx: Db, document: documents.Document, edition: Edition) {
  const [text] = await texts.ofEdition(trx, edition.id)
  const about = {
    title: text!.title,
    number: numberOf(document),
    at: edition.publishAt!,
    page: `${deps.settings.publicUrl}${addressOf({ slug: document.slug! })}`,
    desk: linkTo(deps, document.id),
  }
  for (const reader of await readersOf(trx, edition)) await outbox.post(trx, deps, released(about, reader))
}

async function readersOf(trx: Db, edition: Edition): Promise<Reader[]> {
  const ids = [edition.submittedBy, edition.approvedBy].filter((id) => id !== null)
  const known = await Promise.all(ids.map((id) => accounts.byId(trx, id)))
  const own = known.filter((account) => account !== undefined && account.disabledAt === null)
  const all = [...own.map((account) => account!), ...(await speakerOf(trx, edition))]
  return [...new Map(all.map(({ email, locale }) => [email.toLowerCase(), { email, locale }])).values()]
}

/** Whoever speaks is written to where they sign in, or else where readers are told to write. */
async function speakerOf(trx: Db, { speakerAppointmentId: id }: Edition): Promise<Reader[]> {
  const speaker = id === null ? undefined : await spokespeople.appointment(trx, id)
  if (!speaker) return []
  const account = await accounts.byPerson(trx, speaker.personId)
  return [account ?? { email: speaker.officialEmail, locale: 'vi' }]
}
