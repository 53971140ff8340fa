import type { RequestHandler } from 'express'
import { Refusal } from '../errors'

const ALLOWED = ['GET', 'HEAD', 'POST']

/** Everything the portal does is a page read or a form sent. */
export const knownMethods: RequestHandler = (req, _res, next) =>
  next(ALLOWED.includes(req.method) ? undefined : new MethodUnknown())

export class MethodUnknown extends Refusal {
  readonly allow = ALLOWED.join(', ')
  constructor() {
    super('error.method')
  }
}

/** `/thong-cao/` is a slip of the pen for `/thong-cao`. */
export const withoutSlash: RequestHandler = (req, res, next) => {
  const slips = req.path.length > 1 && req.path.endsWith('/') && ['GET', 'HEAD'].includes(req.method)
  if (!slips) return next()
  const query = req.originalUrl.slice(req.path.length)
  // one slash in front, whatever came: `//elsewhere` would be another site's address
  res.redirect(308, `/${req.path.replace(/^[/\\]+|[/\\]+$/g, '')}${query}`)
}
