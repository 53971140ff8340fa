import type { Request, Response } from 'express'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { visitor } from '../web/access'
import { newRouter } from '../web/router'
import { readAssign, readNote, readTransfer } from './desk-form'
import { deskOf, type Desk } from './desk-held'
import { addressOf } from './desk-page'
import { show, unlessTooLate } from './desk-show'
import { addNote, assign, erase, take, transfer } from './desk-work-actions'
import type { Read } from './form'

type Act<T> = (deps: Deps, by: Actor, id: string, values: T) => Promise<unknown>

/** What those at the desk do among themselves; each ends on the request's page. */
export function working(deps: Deps) {
  const router = newRouter()

  const post = <T>(path: string, read: (body: unknown, desk: Desk) => Read<T>, act: Act<T>) =>
    router.post(`/yeu-cau/:id/${path}`, async (req: Request, res: Response) => {
      const { id } = req.params as { id: string }
      const by = visitor(res)
      const shown = await deskOf(deps, by, id)
      const form = read(req.body, shown)
      if (!form.ok) return show(res.status(422), shown, form)
      await unlessTooLate(deps, res, id, form.raw, async () => {
        await act(deps, by, id, form.values)
        res.redirect(303, res.locals.base + addressOf({ id }))
      })
    })

  post('nhan-viec', nothing, take)
  post('giao', (body, { members }) => readAssign(body, members), assign)
  post(
    'chuyen',
    (body, { offices }) => readTransfer(body, offices),
    (within, by, id, { office }) => transfer(within, by, id, office),
  )
  post('ghi-chu', readNote, addNote)
  post('xoa-lien-he', nothing, erase)
  return router
}

/** A button alone. */
const nothing = () => ({ ok: true as const, values: {}, raw: {} })
