import type { Request, Response } from 'express'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { Conflict } from '../errors'
import { visitor } from '../web/access'
import { newRouter } from '../web/router'
import { readAssign, readNote, readTransfer } from './desk-form'
import { deskOf, type Desk } from './desk-held'
import { addressOf } from './desk-page'
import { show, unlessTooLate } from './desk-show'
import { addNote, assign, erase, take, transfer } from './desk-work-actions'
import type { Read } from './form'
import type { PressRequest } from './queries'
import { whyNotWork, type DeskWork } from './desk-rules'

type Act<T> = (deps: Deps, by: Actor, id: string, values: T) => Promise<unknown>

/** What those at the desk do among themselves; each ends on the request's page. */
export function working(deps: Deps) {
  const router = newRouter()

  const post = <T>(
    path: string,
    work: DeskWork | null,
    read: (body: unknown, desk: Desk) => Read<T>,
    act: Act<T>,
  ) =>
    router.post(`/yeu-cau/:id/${path}`, async (req: Request, res: Response) => {
      const { id } = req.params as { id: string }
      const by = visitor(res)
      const shown = await deskOf(deps, by, id)
      const form = read(req.body, shown)
      await unlessTooLate(deps, res, id, form.raw, async () => {
        checkWork(shown.story.request, work, by)
        if (!form.ok) return show(res.status(422), shown, form)
        await act(deps, by, id, form.values)
        res.redirect(303, res.locals.base + addressOf({ id }))
      })
    })

  post('nhan-viec', 'take', nothing, take)
  post('giao', 'assign', (body, { members }) => readAssign(body, members), assign)
  post(
    'chuyen',
    'transfer',
    (body, { offices }) => readTransfer(body, offices),
    (within, by, id, { office }) => transfer(within, by, id, office),
  )
  post('ghi-chu', null, readNote, addNote)
  post('xoa-lien-he', 'erase', nothing, erase)
  return router
}

/** What is wrong with the form matters only while the thing can be done; a note may be added at any time. */
function checkWork(request: PressRequest, work: DeskWork | null, by: Actor) {
  const why = work && whyNotWork(request, work, by)
  if (why) throw new Conflict(why)
}

/** A button alone. */
const nothing = () => ({ ok: true as const, values: {}, raw: {} })
