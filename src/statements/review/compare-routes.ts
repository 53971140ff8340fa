import type { Response } from 'express'
import type { Deps } from '../../deps'
import { visitor } from '../../web/access'
import { isUuid } from '../../web/form'
import { editionFor, type Decision } from '../decide-rules'
import * as texts from '../text-queries'
import { workShown } from '../work'
import type { Failed, Shown } from '../work-page'
import { comparePage } from './compare-page'
import * as contents from './content-queries'

/** When it is another text by now than the one that was read: both of them. @returns whether it answered */
export async function compare(
  deps: Deps,
  res: Response,
  id: string,
  decision: Decision,
  failed: Failed,
): Promise<boolean> {
  const shown = await workShown(deps, visitor(res), id)
  if (shown.kept) return false
  const { edition } = editionFor(shown, decision) ?? shown
  const read = await textsRead(deps, shown, edition.id, failed)
  if (read.length === 0) return false
  const now = await texts.ofEdition(deps.db, edition.id)
  res.status(409).render('statements/compare', comparePage(shown, read, now, failed, res.locals.locale))
  return true
}

/** What the page of the question showed, or what was submitted; nothing when that is what stands there still. */
async function textsRead({ db }: Deps, { document }: Shown, editionId: string, { raw, why }: Failed) {
  const { content, read } = raw
  if (content && content !== (await contents.sha256Of(db, editionId)))
    return contents.textsOf(db, document.id, idsIn(read))
  return why!.key === 'review.why.other_text'
    ? contents.textsOf(db, document.id, await contents.submittedTexts(db, editionId))
    : []
}

const idsIn = (read: unknown) => (typeof read === 'string' ? read.split(' ').filter(isUuid).slice(0, 2) : [])
