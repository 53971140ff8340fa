import { randomUUID } from 'node:crypto'
import { approversOf } from '../addressees'
import type { Deps } from '../../deps'
import type { Part } from '../work-parts'
import type { Shown } from '../work-page'
import { commentsPart, textsPart } from './comment-page'
import * as said from './comment-queries'
import { limitsPart } from './limits-page'
import { readersOf } from './limits-queries'
import { everPublic } from './limits-rules'

/** They quote the text, and go with it. */
const saidOf = ({ db }: Deps, { edition, kept }: Shown) => (kept ? [] : said.ofEdition(db, edition.id))

/** The texts, each passage with a way to comment on it. */
export const passages: Part = async (deps, shown) => textsPart(shown, await saidOf(deps, shown))

/** What was said of them. */
export const comments: Part = async (deps, shown) =>
  commentsPart(shown, await saidOf(deps, shown), randomUUID())

/** Who works on it, until everybody reads it. */
export const limits: Part = async ({ db }, shown) => {
  if (everPublic(shown)) return null
  const [readers, approvers] = await Promise.all([
    readersOf(db, shown.document.id),
    approversOf(db, shown.document),
  ])
  return limitsPart(
    shown,
    readers,
    approvers.map(({ accountId }) => accountId),
  )
}
