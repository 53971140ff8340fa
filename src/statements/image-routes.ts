import type { Response } from 'express'
import type { Deps } from '../deps'
import { BadInput, Conflict } from '../errors'
import type { NewFile } from '../files/examine'
import { isImage } from '../files/media-types'
import { cameWith, problemsIn, taken } from '../files/routes'
import { visitor } from '../web/access'
import type { Problem, Problems, Raw } from '../web/form'
import { newRouter } from '../web/router'
import { uploads } from '../web/uploads'
import { editForm } from './draft-routes'
import { editPage } from './edit-page'
import { rawOf, readImage, readVersion } from './form'
import { addImage, removeImage } from './image-actions'
import { known, work } from './work'

/** Mounted at /noi-bo: the images on the page where a statement is written. */
export function forStaff(deps: Deps) {
  const router = newRouter()

  router.post('/thong-cao/:id/anh', uploads(deps), async (req, res) => {
    const { document } = await work(deps, visitor(res), (req.params as { id: string }).id)
    const form = readImage(req.body)
    const { image, problem, status } = await imageIn(res)
    if (!form.ok || !image)
      return again(deps, res, document.id, problem ? status : 422, form.raw, problemsIn(form, problem))
    await unlessConflict(deps, res, document.id, form.raw, () =>
      addImage(deps, visitor(res), document.id, form.values, image),
    )
  })

  router.post('/thong-cao/:id/anh/:image/go', async (req, res) => {
    const [id, image] = [known(req.params.id), known(req.params.image)]
    const form = readVersion(req.body)
    if (!form.ok) throw new BadInput()
    await unlessConflict(deps, res, id, {}, () =>
      removeImage(deps, visitor(res), id, image, form.values.version),
    )
  })

  return router
}

interface Chosen {
  image: NewFile | null
  problem: Problem | null
  /** Of the page that says so. */
  status: number
}

/** The one image of the form, or why there is none. */
async function imageIn(res: Response): Promise<Chosen> {
  const { files, problem, status } = await taken(res)
  if (problem) return { image: null, problem: asOfImage(problem), status }
  const [image, other] = files
  if (!image || other) return { image: null, problem: { key: 'statements.image.choose' }, status: 422 }
  if (!isImage(image.mediaType)) return { image: null, problem: noImage(image), status: 422 }
  return { image, problem: null, status }
}

const noImage = ({ name }: Pick<NewFile, 'name'>): Problem => ({
  key: 'statements.image.type',
  values: { name },
})

/** Elsewhere more types are taken than here. */
const asOfImage = (problem: Problem): Problem =>
  problem.key === 'files.problem.type' ? noImage({ name: String(problem.values!['name']) }) : problem

/** Back to the images, or the page again that says why not. */
async function unlessConflict(deps: Deps, res: Response, id: string, raw: Raw, act: () => Promise<void>) {
  try {
    await act()
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return again(deps, res, id, 409, raw, { files: { key: error.key } })
  }
  res.redirect(303, `${res.locals.base}/noi-bo/thong-cao/${id}/sua#anh`)
}

/** With the text as it is stored, and what was typed about the image. */
async function again(deps: Deps, res: Response, id: string, status: number, raw: Raw, problems: Problems) {
  const { document, edition, texts } = await work(deps, visitor(res), id)
  const shown = await editForm(deps, document, edition, cameWith(res))
  const all = { ...raw, ...rawOf(document, edition, texts) }
  res.status(status).render('statements/edit', editPage(shown, res.locals.locale, all, problems))
}
