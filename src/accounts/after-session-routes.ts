import type { Request, RequestHandler, Response } from 'express'
import type { Deps } from '../deps'
import { tidy } from '../web/form'
import { uploads } from '../web/uploads'
import { signInPage } from './page'

/** Fields that people write in; what is not named here, a password above all, is never shown again. */
const WRITTEN =
  /^(message|part|note|subject|purpose|question\d+|(title|summary|body)(Vi|En)|\w*[rR]eason|\w*Note)$/

/**
 * Before the gate: a form that comes after its session ended is not carried out, and what somebody wrote in it for an
 * hour is shown beside the sign-in, to be sent again.
 */
export const afterSession = (deps: Deps): RequestHandler[] => {
  const read = uploads(deps)
  return [
    (req, res, next) => (isTooLate(req, res) ? read(req, res, next) : next()),
    (req, res, next) => {
      const words = isTooLate(req, res) ? wordsIn(req.body) : []
      if (words.length === 0) return next()
      const page = signInPage(`${res.locals.base}/noi-bo`, {}, {}, 'accounts.session_ended')
      res.status(403).render('accounts/sign-in', { ...page, words })
    },
  ]
}

const isTooLate = (req: Request, res: Response) => req.method === 'POST' && !res.locals.actor

const wordsIn = (body: unknown): string[] =>
  Object.entries((body ?? {}) as Record<string, unknown>).flatMap(([name, value]) =>
    WRITTEN.test(name) && typeof value === 'string' ? tidy(value) || [] : [],
  )
