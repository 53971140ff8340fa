import { randomUUID } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import type { Deps } from '../deps'
import { Conflict, TooMany } from '../errors'
import { cameWith, problemsIn, taken } from '../files/routes'
import { clearCookie } from '../web/cookies'
import type { Problems, Raw } from '../web/form'
import { noStore } from '../web/headers'
import { limit, problemsOf, unlessTooMany } from '../web/rate-limit'
import { anonymous } from '../web/request-id'
import { newRouter } from '../web/router'
import { uploads } from '../web/uploads'
import { dropSent } from './draft-holder'
import { eraseContact, say, withdraw } from './follow-actions'
import { COOKIE, endPage, followedBy, followSession, open } from './follow-session-routes'
import { readFollow, readMessage } from './form'
import { followedPage, followPage, type Typed } from './page'
import * as requests from './queries'
import type { PressRequest } from './queries'
import { codeFrom, opens } from './receipt'
import { checkMaySay } from './steps'
import { storyOf } from './story'

/** The receipt's, see routes.ts: both end when somebody leaves. */
export const RECEIPT = 'bien-nhan'
const WRONG: Problems = { bieu_mau: { key: 'requests.follow.wrong' } }

declare global {
  namespace Express {
    interface Locals {
      /** The request that this browser showed the secret of. */
      followed?: PressRequest | undefined
    }
  }
}

/** Following one's own request: first its code and secret, then its page. */
export function followed(deps: Deps) {
  const router = newRouter()
  const story = (res: Response) => `${res.locals.base}/theo-doi/yeu-cau`
  router.use('/theo-doi', noStore, followSession(deps))

  router.get('/theo-doi', (_req, res) => {
    res.render('requests/follow', followPage())
  })

  router.post('/theo-doi', async (req, res) => {
    const form = readFollow(req.body)
    if (!form.ok) return res.status(422).render('requests/follow', followPage(form.raw, form.problems))
    const code = codeFrom(form.values.code)
    const tooMany = await unlessTooMany(countTry(deps, req, code))
    if (tooMany instanceof TooMany)
      return res.status(429).render('requests/follow', followPage(form.raw, problemsOf(res, tooMany)))
    const request = await requests.byCode(deps.db, code)
    if (!opens(form.values.secret, request?.secretHash) || !request)
      return res.status(422).render('requests/follow', followPage(form.raw, WRONG))
    await open(deps, res, request)
    res.redirect(303, story(res))
  })

  router.post('/theo-doi/thoat', async (req, res) => {
    await dropSent(deps, req)
    for (const cookie of [COOKIE, RECEIPT]) clearCookie(deps, res, cookie)
    res.redirect(303, `${res.locals.base}/theo-doi`)
  })

  // words that were typed too late are handed back, so they are read before the gate
  router.post('/theo-doi/yeu-cau/tra-loi', uploads(deps))
  router.use('/theo-doi/yeu-cau', holdersOnly(deps))

  router.get('/theo-doi/yeu-cau', (_req, res) => show(deps, res))

  router.post('/theo-doi/yeu-cau/tra-loi', async (req, res) => {
    const form = readMessage(req.body)
    const { files, problem, status } = await taken(res)
    await unlessTooLate(deps, res, form.raw, async () => {
      if (!form.ok || problem) {
        checkMaySay(shown(res))
        const problems = problemsIn(form, problem)
        return show(deps, res.status(problem ? status : 422), { raw: form.raw, problems })
      }
      await say(deps, anonymous(res), shown(res).id, { ...form.values, files })
      res.redirect(303, story(res))
    })
  })

  router.post('/theo-doi/yeu-cau/rut', (_req, res) =>
    unlessTooLate(deps, res, {}, async () => {
      await withdraw(deps, anonymous(res), shown(res).id)
      res.redirect(303, story(res))
    }),
  )

  router.post('/theo-doi/yeu-cau/xoa-lien-he', (_req, res) =>
    unlessTooLate(deps, res, {}, async () => {
      await eraseContact(deps, anonymous(res), shown(res).id)
      res.redirect(303, story(res))
    }),
  )

  return router
}

/** Of one code fewer than of several: whether it is right or unknown makes no difference. */
async function countTry(deps: Deps, req: Request, code: string) {
  await limit(deps, 'follow', req, 'requests.follow.too_many')
  await limit(deps, 'followOne', req, 'requests.follow.too_many', code)
}

const shown = (res: Response) => res.locals.followed!

async function show(deps: Deps, res: Response, typed: Typed = {}) {
  const [told, now] = await Promise.all([storyOf(deps.db, shown(res)), deps.now()])
  const page = { ...typed, now, newKey: randomUUID(), files: cameWith(res) }
  res.render('requests/followed', followedPage(told, res.locals.locale, deps.settings.scanning, page))
}

/** The desk was faster: the page says so, and hands back what was typed. */
async function unlessTooLate(deps: Deps, res: Response, raw: Raw, work: () => Promise<void>) {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    res.locals.followed = await requests.byId(deps.db, shown(res).id)
    await show(deps, res.status(409), { raw, why: error.key })
  }
}

/** Without the cookie one is asked for code and secret again; words that were just typed are handed back. */
const holdersOnly =
  (deps: Deps): RequestHandler =>
  async (req, res, next) => {
    const found = await followedBy(deps, req)
    if (found) {
      Object.assign(res.locals, { followed: found.request, session: endPage(found.end) })
      return next()
    }
    if (req.method !== 'POST') return res.redirect(303, `${res.locals.base}/theo-doi`)
    res.status(403).render('requests/follow', followPage({}, {}, { words: lostIn(req) }))
  }

const lostIn = (req: Request) => readMessage(req.body).raw['message'] ?? ''
