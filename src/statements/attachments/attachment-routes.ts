import type { Request, Response } from 'express'
import type { Deps } from '../../deps'
import { BadInput } from '../../errors'
import { visitor } from '../../web/access'
import type { Problems } from '../../web/form'
import { noticeOf } from '../../web/notice'
import { newRouter } from '../../web/router'
import { readVersion } from '../form'
import { known } from '../work'
import { acceptHidden, order, remove } from './attachment-actions'
import { PLACE, readOrder } from './attachment-form'
import { nameOf } from './hidden-page'
import type { Listed } from './attachment-page'
import { done, DONE, listOf, showList, unlessConflict } from './attachment-list'

/** Mounted at /noi-bo: images, documents and recordings of a statement, and the yes to what is hidden in them. */
export function forStaff(deps: Deps) {
  const router = newRouter()

  router.get('/thong-cao/:id/tep', async (req, res) => {
    showList(res, await listOf(deps, req, res), { notice: noticeOf(req.query, DONE) })
  })

  router.post('/thong-cao/:id/tep/thu-tu', async (req, res) => {
    const listed = await listOf(deps, req, res)
    const form = readOrder(
      req.body,
      listed.files.map(({ publicId }) => publicId),
    )
    if (!form.ok)
      return showList(res.status(422), listed, { raw: form.raw, problems: misplaced(form.problems, listed) })
    const { version, ...places } = form.values as Record<string, number>
    await unlessConflict(
      () => order(deps, visitor(res), listed.id, numbersIn(places), version!),
      () => done(res, listed.id, 'thu-tu'),
      async (why) => {
        const now = await listOf(deps, req, res)
        showList(res.status(409), now, { raw: form.raw, problems: { saved: why } })
      },
    )
  })

  router.post('/thong-cao/:id/tep/:file/go', (req, res) =>
    press(deps, req, res, 'go', (id, version) =>
      remove(deps, visitor(res), id, known(req.params.file), version),
    ),
  )

  router.post('/thong-cao/:id/thong-tin-an', (req, res) =>
    press(deps, req, res, 'dong-y', (id, version) => acceptHidden(deps, visitor(res), id, version)),
  )

  return router
}

/** Each names the file whose number it is. */
const misplaced = (problems: Problems, { files }: Listed): Problems =>
  Object.fromEntries(
    Object.keys(problems).map((field) => {
      const file = files.find(({ publicId }) => PLACE + publicId === field)
      return [field, { key: 'attachments.problem.place', values: { name: file ? nameOf(file) : '' } }]
    }),
  )

const numbersIn = (places: Record<string, number>) =>
  new Map(Object.entries(places).map(([name, number]) => [name.slice(PLACE.length), number]))

/** A button without words of its own: the list again says why not. */
async function press(
  deps: Deps,
  req: Request,
  res: Response,
  what: keyof typeof DONE,
  act: (id: string, version: number) => Promise<unknown>,
) {
  const [id, form] = [known(req.params['id'] as string), readVersion(req.body)]
  if (!form.ok) throw new BadInput()
  await unlessConflict(
    () => act(id, form.values.version),
    () => done(res, id, what),
    async (why) => showList(res.status(409), await listOf(deps, req, res), { problems: { saved: why } }),
  )
}
