import type { Actor } from '../../actor'
import type { Deps } from '../../deps'
import { Conflict, NotFound } from '../../errors'
import { sha256 } from '../../keys'
import { once } from '../../web/once'
import { isLimited } from '../document-queries'
import { holdLatest, stopIf } from '../held'
import { trace } from '../trace'
import type { PreviewForm } from './preview-form'
import * as previews from './preview-queries'
import { MOST_OPEN, whyNotPreview } from './preview-rules'

/**
 * A link for somebody outside who is to see the text before its hour. The same form sent twice gives the same link.
 * @returns the secret of its address: only its hash is kept, so it is shown now or never
 */
export const makePreview = (deps: Deps, by: Actor, id: string, form: PreviewForm): Promise<string> =>
  deps.db.transaction(async (trx) => {
    const held = await holdLatest(trx, by, id)
    const { document, edition, judged, at: now } = held
    stopIf(whyNotPreview({ judged, limited: await isLimited(trx, document.id), now }), held)
    const token = deps.keys.hmac('preview', form.key).toString('base64url')
    const { recipient, hours } = form
    const make = async () => {
      if ((await previews.countOpen(trx, edition.id)) >= MOST_OPEN)
        throw new Conflict('release.preview.why.many', { max: MOST_OPEN })
      await trace(trx, by, held, 'preview_made', edition.state)
      const values = { editionId: edition.id, recipient, createdBy: by.accountId, hours: Number(hours) }
      return previews.insert(trx, { ...values, tokenSha256: sha256(token) })
    }
    await once(trx, form.key, make, { by: by.accountId, id, recipient, hours })
    return token
  })

/** Pressed twice, it ended when it was pressed first. @throws NotFound when this statement has no such link */
export const endPreview = ({ db }: Deps, by: Actor, id: string, linkId: string): Promise<void> =>
  db.transaction(async (trx) => {
    const held = await holdLatest(trx, by, id)
    const link = await previews.lock(trx, held.document.id, linkId)
    if (!link) throw new NotFound()
    if (link.endedAt) return
    await previews.end(trx, linkId, by.accountId)
    await trace(trx, by, held, 'preview_ended', held.edition.state)
  })
