import type { Request, RequestHandler } from 'express'
import { Forbidden } from '../errors'

const SAFE = ['GET', 'HEAD']

/** A change must come from our own pages. The browser says so itself: no tokens, and multipart forms work too. */
export const sameOriginOnly =
  (publicUrl: string): RequestHandler =>
  (req, res, next) => {
    // only an answer that depends on them names them: caches of public pages keep one copy for everybody
    if (SAFE.includes(req.method)) return next()
    res.vary('Sec-Fetch-Site').vary('Origin')
    next(isOurs(req, publicUrl) ? undefined : new Forbidden('error.foreign_form'))
  }

function isOurs(req: Request, publicUrl: string): boolean {
  const site = req.get('Sec-Fetch-Site')
  if (site) return site === 'same-origin'
  const origin = req.get('Origin')
  return origin === new URL(publicUrl).origin || origin === `${req.protocol}://${req.host}`
}
