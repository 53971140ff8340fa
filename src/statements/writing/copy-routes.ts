import type { Request, Response } from 'express'
import type { Deps } from '../../deps'
import { NotFound } from '../../errors'
import { visitor } from '../../web/access'
import { confirmPage } from '../../web/confirm-page'
import { isUuid, type Raw } from '../../web/form'
import { newRouter } from '../../web/router'
import { rawOf } from '../form'
import { mayWrite, writableBy } from '../rules'
import type { Revision } from '../text-queries'
import { known, work } from '../work'
import { closeCopy, keepCopy } from './copy-actions'
import { copyIn, typedIn } from './copy-form'
import { autosaved, dropQuestion, newest } from './copy-page'
import * as copies from './copy-queries'
import { baseOf, isOvertaken } from './copy-rules'

const NEW = '/noi-bo/thong-cao/moi'

/** Mounted at /noi-bo: what somebody types is kept for them while they type. */
export function forStaff(deps: Deps) {
  const router = newRouter()

  router.post('/thong-cao/ban-dang-soan', async (req, res) => {
    if (writableBy(visitor(res)).length === 0) throw new NotFound()
    res.json(await kept(deps, req, res, null))
  })

  router.post('/thong-cao/:id/ban-dang-soan', async (req, res) => {
    const { document, edition, texts } = await work(deps, visitor(res), req.params.id)
    if (!mayWrite(visitor(res), document.agencyId)) throw new NotFound()
    res.json(await kept(deps, req, res, { id: document.id, raw: rawOf(document, edition, texts), texts }))
  })

  router.get('/thong-cao/ban-dang-soan/:copy/bo', async (req, res) => {
    const copy = await held(deps, res, req.params.copy, null)
    res.render('confirm', confirmPage(dropQuestion(copy, NEW)))
  })

  router.post('/thong-cao/ban-dang-soan/:copy/bo', async (req, res) => {
    await closeCopy(deps, visitor(res), { id: known(req.params.copy), documentId: null })
    res.redirect(303, res.locals.base + NEW)
  })

  router.get('/thong-cao/:id/ban-dang-soan/:copy/bo', async (req, res) => {
    const { document, kept } = await work(deps, visitor(res), req.params.id)
    // what was typed may have the words of the text
    if (kept) throw new NotFound()
    const copy = await held(deps, res, req.params.copy, document.id)
    res.render('confirm', confirmPage(dropQuestion(copy, editOf(document.id))))
  })

  router.post('/thong-cao/:id/ban-dang-soan/:copy/bo', async (req, res) => {
    const { document } = await work(deps, visitor(res), req.params.id)
    await closeCopy(deps, visitor(res), { id: known(req.params.copy), documentId: document.id })
    res.redirect(303, res.locals.base + editOf(document.id))
  })

  return router
}

const editOf = (id: string) => `/noi-bo/thong-cao/${id}/sua`

interface Stored {
  id: string
  raw: Raw
  texts: Revision[]
}

async function kept(deps: Deps, req: Request, res: Response, stored: Stored | null) {
  const [id, typed] = [known(copyIn(req.body) ?? ''), typedIn(req.body)]
  const keptAt = await keepCopy(
    deps,
    visitor(res),
    { id, documentId: stored?.id ?? null },
    typed,
    stored?.raw ?? null,
  )
  const overtaken = stored && isOvertaken(typed, baseOf(stored.texts)) ? newest(stored.texts) : null
  return autosaved(keptAt, overtaken, res.locals.locale)
}

/** @throws NotFound for a copy of somebody else or of another statement, as for one that is not there */
async function held({ db }: Deps, res: Response, id: string, documentId: string | null) {
  const copy = isUuid(id) ? await copies.byId(db, visitor(res).accountId, id) : undefined
  if (!copy || copy.documentId !== documentId) throw new NotFound()
  return copy
}
