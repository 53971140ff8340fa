import { randomUUID } from 'node:crypto'
import type { Request, Response } from 'express'
import type { Deps } from '../deps'
import { Conflict } from '../errors'
import { visitor } from '../web/access'
import type { Problems } from '../web/form'
import { newRouter } from '../web/router'
import { uploads } from '../web/uploads'
import { create, save } from './actions'
import { readFor } from './draft-read'
import { editForm, newForm } from './draft-shown'
import type { Form } from './edit-page'
import { rawOf } from './form'
import { judge } from './held'
import { whyNotEdit } from './rules'
import { work, workToChange } from './work'
import { refuse } from './work-routes'
import { answer, asksNoSaving } from './writing/answers'
import { closeCopy } from './writing/copy-actions'
import { placeIn, typedIn } from './writing/copy-form'
import { baseOf } from './writing/copy-rules'
import { again, open } from './writing/form-shown'
import { madeFrom } from './writing/made'
import { startOf } from './writing/template-start'

/** Mounted at /noi-bo: the form in which a statement is written. */
export function forStaff(deps: Deps) {
  const router = newRouter()

  router.get('/thong-cao/moi', async (req, res) => {
    const begins = await startOf(deps.db, visitor(res), req.query)
    await open(deps, req, res, await newForm(deps, visitor(res)), { begins })
  })

  router.post('/thong-cao', uploads(deps), async (req, res) => {
    const by = visitor(res)
    const shown = keptAs(await newForm(deps, by), req.body)
    if (asksNoSaving(req)) return answer(deps, req, res, shown)
    const form = await readFor(deps, shown, req.body, res.locals.locale)
    if (!form.ok) return again(deps, res.status(422), shown, { ...form, raw: typedIn(req.body) })
    try {
      const id = await create(deps, by, form.values)
      await closeCopy(deps, by, { id: shown.copy, documentId: null })
      res.redirect(303, `${res.locals.base}/noi-bo/thong-cao/${id}`)
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      await besideMade(deps, req, res, shown, form.values.key!)
    }
  })

  router.get('/thong-cao/:id/sua', async (req, res) => {
    const by = visitor(res)
    const { document, edition, texts } = await work(deps, by, req.params.id)
    const why = whyNotEdit(await judge(deps.db, document, edition), by)
    if (why) return refuse(deps, res, document.id, { raw: {}, problems: {}, why: { key: why, values: {} } })
    const stored = { raw: rawOf(document, edition, texts), texts }
    await open(deps, req, res, await editForm(deps, document, edition, res.locals.locale), { stored })
  })

  router.post('/thong-cao/:id/sua', uploads(deps), async (req, res) => {
    const by = visitor(res)
    const { document, edition, texts } = await workToChange(deps, by, (req.params as { id: string }).id)
    const stored = { raw: rawOf(document, edition, texts), texts }
    const shown = keptAs(await editForm(deps, document, edition, res.locals.locale), req.body)
    if (asksNoSaving(req)) return answer(deps, req, res, shown, stored)
    const form = await readFor(deps, shown, req.body, res.locals.locale)
    if (!form.ok) return again(deps, res.status(422), shown, { ...form, raw: typedIn(req.body), stored })
    try {
      await save(deps, by, document.id, form.values)
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      return besideTheirs(deps, req, res, shown, error)
    }
    await closeCopy(deps, by, { id: shown.copy, documentId: document.id })
    res.redirect(303, `${res.locals.base}/noi-bo/thong-cao/${document.id}`)
  })

  return router
}

/** Both texts on one page: nothing that was typed is lost, nothing that was saved is overwritten. */
async function besideTheirs(deps: Deps, req: Request, res: Response, shown: Form, { key, values }: Conflict) {
  const { document, edition, texts } = await workToChange(deps, visitor(res), shown.documentId!)
  const stored = { raw: rawOf(document, edition, texts), texts }
  const raw = { ...typedIn(req.body), version: stored.raw['version']!, base: baseOf(texts) }
  const problems: Problems = { saved: { key, values } }
  const shut = key !== 'statements.why.changed_meanwhile'
  await again(deps, res.status(409), shown, { raw, problems, stored, theirs: texts, shut })
}

/** Sent once and typed on, as after a step back: what is new is a text of its own, beside the draft that was made. */
async function besideMade(deps: Deps, req: Request, res: Response, shown: Form, key: string) {
  const form = { ...shown, copy: randomUUID(), restored: false }
  const raw = { ...typedIn(req.body), key: form.key! }
  const problems: Problems = { made: { key: 'writing.made' } }
  const made = await madeFrom(deps, visitor(res), key)
  await again(deps, res.status(409), form, { raw, problems, made })
}

/** What is typed goes on under the id that its form has. */
const keptAs = (form: Form, body: unknown): Form => ({ ...form, ...placeIn(body, form.copy) })
