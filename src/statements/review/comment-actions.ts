import * as memberships from '../../accounts/membership-queries'
import type { Actor } from '../../actor'
import type { Db } from '../../database/connect'
import type { Deps } from '../../deps'
import { Conflict, NotFound } from '../../errors'
import * as outbox from '../../mail/outbox'
import { once } from '../../web/once'
import { approversOf, whoMayKnow } from '../addressees'
import { holdLatest, stopIf, type Held } from '../held'
import * as letters from '../letters'
import { STATEMENT_ROLES } from '../rules'
import { titleIn } from '../titles'
import { trace } from '../trace'
import type { AnswerForm, CommentForm } from './comment-form'
import * as comments from './comment-queries'
import type { Comment } from './comment-queries'
import { whyNotComment } from './comment-rules'
import { stands, textOf } from './passage-rules'

/** @throws Conflict when the passage is not in the text that it is said to be of */
export const comment = (deps: Deps, by: Actor, id: string, form: CommentForm): Promise<string> =>
  deps.db.transaction(async (trx) => {
    const held = await holdToComment(trx, by, id)
    const { body, quote, revision } = form
    const revisionId = quote === null ? null : revision
    if (quote !== null && !(await isRead(trx, id, revision, quote)))
      throw new Conflict('review.why.no_passage')
    const words = { parentId: null, revisionId, quote: quote ?? '', body }
    return once(trx, form.key, () => write(deps, trx, by, held, words), { ...form, id })
  })

/** Whether these words stand in that text of this statement. */
async function isRead(trx: Db, id: string, revision: string | null, quote: string): Promise<boolean> {
  const read = revision === null ? undefined : await comments.textRead(trx, id, revision)
  return read !== undefined && stands(quote, [read.title, read.summary, textOf(read.bodyHtml)].join(' '))
}

/** What answers a settled comment opens it again. */
export const answer = (deps: Deps, by: Actor, id: string, commentId: string, form: AnswerForm) =>
  deps.db.transaction(async (trx) => {
    const held = await holdToComment(trx, by, id)
    const parent = await commentOf(trx, held, commentId)
    const words = { parentId: parent.id, revisionId: null, quote: '', body: form.body }
    return once(
      trx,
      form.key,
      async () => {
        if (parent.resolved) await comments.move(trx, parent.id, by.accountId, false)
        return write(deps, trx, by, held, words)
      },
      { ...form, commentId },
    )
  })

/** Pressed twice it happens once. */
export const settle = (deps: Deps, by: Actor, id: string, commentId: string, resolved: boolean) =>
  deps.db.transaction(async (trx) => {
    const held = await holdToComment(trx, by, id)
    const found = await commentOf(trx, held, commentId)
    if (found.resolved === resolved) return
    await comments.move(trx, found.id, by.accountId, resolved)
    await trace(trx, by, held, resolved ? 'comment_resolved' : 'comment_reopened', held.edition.state)
  })

async function holdToComment(trx: Db, by: Actor, id: string): Promise<Held> {
  const held = await holdLatest(trx, by, id)
  stopIf(whyNotComment(held.judged, held.at), held)
  return held
}

/** One of this very edition that answers no other. */
async function commentOf(trx: Db, { edition }: Held, commentId: string): Promise<Comment> {
  const found = await comments.byId(trx, commentId)
  if (found?.editionId !== edition.id || found.parentId !== null) throw new NotFound()
  return found
}

type Words = Pick<Parameters<typeof comments.insert>[1], 'parentId' | 'revisionId' | 'quote' | 'body'>

async function write(deps: Deps, trx: Db, by: Actor, held: Held, words: Words): Promise<string> {
  const { edition } = held
  const id = await comments.insert(trx, { ...words, editionId: edition.id, accountId: by.accountId })
  await trace(trx, by, held, words.parentId === null ? 'commented' : 'comment_answered', edition.state)
  await tell(deps, trx, by, held)
  return id
}

/** Whoever wrote it, asked for it to be approved or takes part; each hears once until they have come back to it. */
async function tell(deps: Deps, trx: Db, by: Actor, { document, edition, judged }: Held) {
  const members = await memberships.emailsOf(trx, document.agencyId, STATEMENT_ROLES)
  const taking = (await comments.ofEdition(trx, edition.id)).map(({ accountId }) => accountId)
  const approvers = isAnsweredBy(by, judged) ? await approversOf(trx, document) : []
  const concerned = new Set([...judged.writers, ...taking, ...approvers.map(({ accountId }) => accountId)])
  concerned.delete(by.accountId)
  const known = await whoMayKnow(
    trx,
    document.id,
    members.filter(({ accountId }) => concerned.has(accountId)),
  )
  const untold = await comments.takeUntold(
    trx,
    edition.id,
    known.map(({ accountId }) => accountId),
  )
  const title = await titleIn(trx, document, edition.id)
  const link = `${letters.linkTo(deps, document.id)}#nhan-xet`
  for (const { accountId, email, locale } of known)
    if (untold.includes(accountId))
      await outbox.post(trx, deps, letters.about('commented', { email, title: title(locale), link }, locale))
}

/** What a writer says of a text that waits is for whoever decides on it. */
const isAnsweredBy = (by: Actor, { state, writers }: Held['judged']) =>
  state === 'submitted' && writers.includes(by.accountId)
