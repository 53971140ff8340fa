import type { Request, RequestHandler, Response } from 'express'
import type { Deps } from '../deps'
import { uploads } from '../web/uploads'
import { writtenIn } from '../web/written'
import { signInPage } from './page'

/**
 * Before the gate: a form that comes after its session ended is not carried out, and what somebody wrote in it for an
 * hour is shown beside the sign-in, to be sent again.
 */
export const afterSession = (deps: Deps): RequestHandler[] => {
  const read = uploads(deps)
  return [
    (req, res, next) => (isTooLate(req, res) ? read(req, res, next) : next()),
    (req, res, next) => {
      const words = isTooLate(req, res) ? writtenIn(req.body) : []
      if (words.length === 0) return next()
      const page = signInPage(`${res.locals.base}/noi-bo`, {}, {}, 'accounts.session_ended')
      res.status(403).render('accounts/sign-in', { ...page, words })
    },
  ]
}

const isTooLate = (req: Request, res: Response) => req.method === 'POST' && !res.locals.actor
