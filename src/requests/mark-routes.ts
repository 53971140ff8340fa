import type { Request, Response } from 'express'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { Conflict } from '../errors'
import { visitor } from '../web/access'
import { newRouter } from '../web/router'
import { deskOf } from './desk-held'
import { addressOf } from './desk-page'
import { show, unlessTooLate } from './desk-show'
import type { Read } from './form'
import { conclude, recordCopy } from './mark-actions'
import { readConclusion, readCopy, type When } from './mark-form'
import { MARK_PATHS } from './mark-page'
import { whyNotMark, type Mark } from './mark-rules'

/** What happened elsewhere, noted down at the desk; each ends on the request's page. */
export function marking(deps: Deps) {
  const router = newRouter()

  const post = <T>(
    mark: Mark,
    read: (body: unknown, when: When) => Read<T>,
    act: (within: Deps, by: Actor, id: string, values: T) => Promise<unknown>,
  ) =>
    router.post(`/yeu-cau/:id/${MARK_PATHS[mark]}`, async (req: Request, res: Response) => {
      const { id } = req.params as { id: string }
      const by = visitor(res)
      const shown = await deskOf(deps, by, id)
      const { request } = shown.story
      const why = whyNotMark(request, mark, shown.now)
      // a form that came before is answered by what it did
      const form = why === 'requests.cannot.now' ? null : read(req.body, whenOf(shown, res))
      await unlessTooLate(deps, res, id, form?.raw ?? {}, async () => {
        if (!form) throw new Conflict(why!)
        if (!form.ok) return show(res.status(422), shown, { ...form, mark })
        await act(deps, by, id, form.values)
        res.redirect(303, res.locals.base + addressOf({ id }))
      })
    })

  post('conclude', readConclusion, conclude)
  post('copy', readCopy, recordCopy)
  return router
}

const whenOf = ({ story, now }: Awaited<ReturnType<typeof deskOf>>, res: Response): When => ({
  receivedAt: story.request.receivedAt,
  now,
  locale: res.locals.locale,
})
