import { randomUUID } from 'node:crypto'
import type { Request, Response } from 'express'
import type { Deps } from '../../deps'
import { BadInput, Conflict, NotFound } from '../../errors'
import { visitor } from '../../web/access'
import { refusalOf } from '../../web/confirm'
import { isUuid, type Wrong } from '../../web/form'
import { newRouter } from '../../web/router'
import { known, workShown } from '../work'
import type { Shown } from '../work-page'
import { refuse } from '../work-routes'
import { answer, comment, settle } from './comment-actions'
import { readAnswer, readComment, readMove } from './comment-form'
import { answerPage, commentPage, quotableAt } from './comment-page'
import * as comments from './comment-queries'
import { whyNotComment } from './comment-rules'

type Params = { id: string; comment: string }

/** Mounted at /noi-bo: what is said of a statement before readers have it. */
export function forStaff(deps: Deps) {
  const router = newRouter()
  const shownTo = (res: Response, id: string) => workShown(deps, visitor(res), id)
  const place = (res: Response, id: string, commentId: string) =>
    `${res.locals.base}/noi-bo/thong-cao/${id}#nx-${commentId}`

  router.get('/thong-cao/:id/nhan-xet', async (req, res) => {
    const shown = await shownTo(res, req.params.id)
    const why = whyNotComment(shown.judged, shown.now)
    if (why) return refused(deps, req, res, new Conflict(why))
    const about = quotableAt(shown.texts, req.query['doan'])
    res.render('statements/comment', commentPage(shown, about, randomUUID()))
  })

  router.post('/thong-cao/:id/nhan-xet', async (req, res) => {
    const shown = await shownTo(res, req.params.id)
    const form = readComment(req.body)
    if (!form.ok) return commentAgain(deps, req, res, shown, form)
    await unlessConflict(deps, req, res, async () => {
      const { id } = shown.document
      res.redirect(303, place(res, id, await comment(deps, visitor(res), id, form.values)))
    })
  })

  router.get('/thong-cao/:id/nhan-xet/:comment', async (req, res) => {
    const { shown, found, all } = await threadAt(deps, req, res)
    const why = whyNotComment(shown.judged, shown.now)
    if (why) return refused(deps, req, res, new Conflict(why))
    res.render('statements/comment', answerPage(shown, found, all, randomUUID()))
  })

  router.post('/thong-cao/:id/nhan-xet/:comment', async (req, res) => {
    const { shown, found, all } = await threadAt(deps, req, res)
    const form = readAnswer(req.body)
    const why = form.ok ? null : whyNotComment(shown.judged, shown.now)
    if (why) return refused(deps, req, res, new Conflict(why))
    if (!form.ok)
      return res.status(422).render('statements/comment', answerPage(shown, found, all, randomUUID(), form))
    await unlessConflict(deps, req, res, async () => {
      await answer(deps, visitor(res), shown.document.id, found.id, form.values)
      res.redirect(303, place(res, shown.document.id, found.id))
    })
  })

  router.post('/thong-cao/:id/nhan-xet/:comment/xong', async (req, res) => {
    const { shown, found } = await threadAt(deps, req, res)
    const form = readMove(req.body)
    if (!form.ok) throw new BadInput()
    await unlessConflict(deps, req, res, async () => {
      await settle(deps, visitor(res), shown.document.id, found.id, form.values.to === 'resolved')
      res.redirect(303, place(res, shown.document.id, found.id))
    })
  })

  return router
}

/** A comment of this very edition that answers no other, with all the others. */
async function threadAt(deps: Deps, req: Request, res: Response) {
  const { id, comment: commentId } = req.params as Params
  const shown = await workShown(deps, visitor(res), id)
  if (shown.kept) throw new NotFound()
  const all = await comments.ofEdition(deps.db, shown.edition.id)
  const found = all.find((each) => each.id === known(commentId) && each.parentId === null)
  if (!found) throw new NotFound()
  return { shown, found, all }
}

/** The form again, with the passage that it was about and what was typed; of what takes no more comments, why not. */
async function commentAgain(deps: Deps, req: Request, res: Response, shown: Shown, { raw, problems }: Wrong) {
  const why = whyNotComment(shown.judged, shown.now)
  if (why) return refused(deps, req, res, new Conflict(why))
  const { revision = '', quote = '' } = raw
  const read = isUuid(revision) ? await comments.textRead(deps.db, shown.document.id, revision) : undefined
  const about = read && quote !== '' ? { quote, revision, locale: read.locale } : undefined
  const typed = { raw, problems: 'body' in problems ? problems : { body: Object.values(problems)[0]! } }
  res.status(422).render('statements/comment', commentPage(shown, about, randomUUID(), typed))
}

async function unlessConflict(deps: Deps, req: Request, res: Response, act: () => Promise<void>) {
  const refusal = await refusalOf(act())
  if (refusal) await refused(deps, req, res, refusal)
}

/** The statement as it stands now, with what was typed. */
async function refused(deps: Deps, req: Request, res: Response, { key, values }: Conflict) {
  const { body } = (req.body ?? {}) as Record<string, unknown>
  const raw = { reason: typeof body === 'string' ? body : '' }
  await refuse(deps, res, (req.params as Params).id, { raw, problems: {}, why: { key, values } })
}
