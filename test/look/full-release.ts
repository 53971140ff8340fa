import { randomUUID } from 'node:crypto'
import * as agencies from '../../src/agencies/queries'
import * as spokespeople from '../../src/spokespeople/queries'
import { create, submit } from '../../src/statements/actions'
import { acceptHidden } from '../../src/statements/attachments/attachment-actions'
import { approve, approveUrgently } from '../../src/statements/decision-actions'
import * as editions from '../../src/statements/edition-queries'
import { endPreview, makePreview } from '../../src/statements/release/preview-actions'
import * as previews from '../../src/statements/release/preview-queries'
import { releaseDue } from '../../src/statements/release/release-actions'
import { aDraftForm } from '../support/factories'
import { db, deps } from '../support/portal'
import type { Cast, Filling } from './full'
import { attachTo, UNBROKEN } from './full-statements'
import { VISITOR, type Reader } from './reader'
import type { Step } from './walk'

/** Where the head decides: found by chance only among as many statements as there are. */
export async function headSteps(head: Reader): Promise<Step[]> {
  const approved = () =>
    db<{ documentId: string; state: string; urgent: boolean; countersignedBy: null }>('editions').where({
      state: 'approved',
    })
  const [scheduled, unsigned] = await Promise.all([
    approved().whereRaw('publish_at > portal_now()').first('documentId'),
    approved()
      .where({ urgent: true, countersignedBy: null })
      .whereRaw('publish_at <= portal_now()')
      .first('documentId'),
  ])
  return [scheduled, unsigned].map((row) => ({ reader: head, at: `/noi-bo/thong-cao/${row!.documentId}` }))
}

/** Drafts that somebody outside may read; one that waits for its hour, one of which nobody was told, one unsigned too long. */
export const fillReleases: Filling = async (cast) => {
  await releaseDue(deps())
  const secrets = [
    await shown(cast, UNBROKEN.slice(0, 120), false),
    await shown(cast, 'Nguyễn Thu Hà, Báo Mẫu', true),
  ]
  await untold(cast)
  await unsigned(cast)
  await scheduled(cast)
  return secrets.map((secret) => ({ reader: VISITOR, at: `/xem-truoc/${secret}` }))
}

async function aDraft(cast: Cast, titleVi: string, by: 'author' | 'spokesperson' = 'author') {
  const author = cast.get(by)!
  const agency = (await agencies.byId(db, author.memberships[0]!.agencyId))!
  const speaker = (await spokespeople.current(db, agency.id))[0]!.id
  const words = { titleVi, titleEn: 'A bridge', bodyEn: 'It opens on 1 December.' }
  return create(deps(), author, aDraftForm(agency, { speaker, ...words }))
}

/** With files, and a link that was taken back. @param agreed whether somebody agreed to what is hidden in them */
async function shown(cast: Cast, recipient: string, agreed: boolean) {
  const author = cast.get('author')!
  const id = await aDraft(cast, `Xem trước: ${recipient}`)
  await attachTo(author, id, 'Xem trước')
  const { lockVersion } = (await editions.latest(db, id))!
  if (agreed) await acceptHidden(deps(), author, id, lockVersion)
  const form = { recipient, hours: '336' } as const
  await makePreview(deps(), author, id, { ...form, key: randomUUID() })
  const [link] = await previews.ofDocument(db, id)
  await endPreview(deps(), author, id, link!.id)
  return makePreview(deps(), author, id, { ...form, key: randomUUID() })
}

/** Since two hours, as if no job had run. */
async function untold(cast: Cast) {
  const id = await aDraft(cast, 'Chưa ai được báo')
  await submit(deps(), cast.get('author')!, id, 0)
  await approve(deps(), cast.get('head')!, id, { version: 1, when: 'now', publishAt: null })
  const { id: editionId } = (await editions.latest(db, id))!
  await db('releases')
    .where({ editionId })
    .update({ dueAt: db.raw(`due_at - interval '2 hours'`) })
}

async function scheduled(cast: Cast) {
  const id = await aDraft(cast, 'Ngày mai mới ra')
  await submit(deps(), cast.get('author')!, id, 0)
  const tomorrow = new Date((await deps().now()).getTime() + 86_400_000)
  await approve(deps(), cast.get('head')!, id, { version: 1, when: 'later', publishAt: tomorrow })
}

async function unsigned(cast: Cast) {
  const by = cast.get('spokesperson')!
  const id = await aDraft(cast, 'Xả lũ', 'spokesperson')
  await approveUrgently(deps(), by, id, { version: 0, reason: 'Nước lũ đang lên nhanh.' })
  const { id: subjectId } = (await editions.latest(db, id))!
  await db('clocks')
    .where({ subjectId })
    .update({ dueAt: db.raw(`due_at - interval '2 days'`) })
}
