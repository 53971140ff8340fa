import { randomUUID } from 'node:crypto'
import type { Request, Response } from 'express'
import type { Deps } from '../../deps'
import { Conflict, NotFound } from '../../errors'
import type { Attachment } from '../../files/attachment-queries'
import type { NewFile } from '../../files/examine'
import { cameWith, problemsIn, taken } from '../../files/routes'
import { visitor } from '../../web/access'
import type { Problem } from '../../web/form'
import { newRouter } from '../../web/router'
import { uploads } from '../../web/uploads'
import { known, work } from '../work'
import { attach, describe } from './attachment-actions'
import { readAttachment } from './attachment-form'
import { done, listOf, unlessConflict } from './attachment-list'
import { attachmentPage, type Failed } from './attachment-page'
import { attachmentKindOf, kindAt, type AttachmentKind } from './attachment-rules'

/** Mounted at /noi-bo behind the list: the form of one image, document or recording. */
export function forStaff(deps: Deps) {
  const router = newRouter()

  router.get('/thong-cao/:id/tep/them/:kind', async (req, res) => {
    await showForm(deps, req, res, kindIn(req), null)
  })

  router.post('/thong-cao/:id/tep/them/:kind', uploads(deps), async (req, res) => {
    const [kind, id] = [kindIn(req), known(req.params['id'] as string)]
    await work(deps, visitor(res), id)
    const form = readAttachment(req.body, kind)
    const { file, problem, status } = await fileIn(res, kind)
    if (!form.ok || !file) {
      const failed = { raw: form.raw, problems: problemsIn(form, problem) }
      return showForm(deps, req, res.status(problem ? status : 422), kind, null, failed)
    }
    await unlessConflict(
      () => attach(deps, visitor(res), id, form.values, file),
      () => done(res, id, 'them'),
      (why) => showForm(deps, req, res.status(409), kind, null, { raw: form.raw, problems: { files: why } }),
    )
  })

  router.get('/thong-cao/:id/tep/:file', async (req, res) => {
    const file = await fileAt(deps, req, res)
    await showForm(deps, req, res, attachmentKindOf(file.mediaType), file)
  })

  router.post('/thong-cao/:id/tep/:file', async (req, res) => {
    const [file, id] = [await fileAt(deps, req, res), known(req.params['id'])]
    const kind = attachmentKindOf(file.mediaType)
    const form = readAttachment(req.body, kind)
    if (!form.ok) return showForm(deps, req, res.status(422), kind, file, form)
    await unlessConflict(
      () => describe(deps, visitor(res), id, file.publicId, form.values),
      () => done(res, id, 'sua'),
      (why) => showForm(deps, req, res.status(409), kind, file, { raw: form.raw, problems: { saved: why } }),
    )
  })

  return router
}

const kindIn = (req: Request): AttachmentKind => {
  const kind = kindAt(req.params['kind'] as string)
  if (!kind) throw new NotFound()
  return kind
}

/** One that is not of this edition is as unknown as none. */
async function fileAt(deps: Deps, req: Request, res: Response) {
  const [{ files }, id] = [await listOf(deps, req, res), known(req.params['file'] as string)]
  const file = files.find(({ publicId }) => publicId === id)
  if (!file) throw new NotFound()
  return file
}

/** Where there is nothing to be sent any more, it is said instead. */
async function showForm(
  deps: Deps,
  req: Request,
  res: Response,
  kind: AttachmentKind,
  file: Attachment | null,
  failed?: Failed,
) {
  const listed = await listOf(deps, req, res)
  if (listed.whyNotEdit) throw new Conflict(listed.whyNotEdit)
  const shown = { listed, kind, file, key: randomUUID(), lost: cameWith(res) }
  res.render('statements/attachment', attachmentPage(shown, res.locals.locale, failed))
}

interface Chosen {
  file: NewFile | null
  problem: Problem | null
  /** Of the page that says so. */
  status: number
}

/** The one file of the form, or why there is none. */
async function fileIn(res: Response, kind: AttachmentKind): Promise<Chosen> {
  const { files, problem, status } = await taken(res)
  if (problem) return { file: null, problem: asOf(kind, problem), status }
  const [file, other] = files
  if (!file || other) return { file: null, problem: { key: 'attachments.choose' }, status: 422 }
  if (attachmentKindOf(file.mediaType) !== kind)
    return { file: null, problem: noSuch(kind, file), status: 422 }
  return { file, problem: null, status }
}

const noSuch = (kind: AttachmentKind, { name }: Pick<NewFile, 'name'>): Problem => ({
  key: `attachments.type.${kind}`,
  values: { name },
})

/** Elsewhere more types are taken than here. */
const asOf = (kind: AttachmentKind, problem: Problem): Problem =>
  problem.key === 'files.problem.type' ? { ...problem, key: `attachments.type.${kind}` } : problem
