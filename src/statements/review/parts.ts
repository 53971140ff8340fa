import { randomUUID } from 'node:crypto'
import { approversOf } from '../addressees'
import type { Part } from '../work-parts'
import { commentsPart, textsPart } from './comment-page'
import * as said from './comment-queries'
import { limitsPart } from './limits-page'
import { readersOf } from './limits-queries'
import { everPublic } from './limits-rules'

/** The texts, each passage with a way to comment on it. */
export const passages: Part = async ({ db }, shown) =>
  textsPart(shown, await said.ofEdition(db, shown.edition.id))

/** What was said of them. */
export const comments: Part = async ({ db }, shown) =>
  commentsPart(shown, await said.ofEdition(db, shown.edition.id), randomUUID())

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
