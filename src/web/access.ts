import type { RequestHandler, Response } from 'express'
import type { Actor } from '../actor'
import { Forbidden } from '../errors'

declare global {
  namespace Express {
    interface Locals {
      actor?: Actor
    }
  }
}

/** The gate of /noi-bo, set once where its pages are mounted. What a row allows is for rules.ts to say. */
export const staffOnly: RequestHandler = (req, res, next) => {
  if (res.locals.actor) return next()
  const back = req.method === 'GET' ? `?tiep=${encodeURIComponent(req.originalUrl)}` : '?het-phien=1'
  res.redirect(303, `${res.locals.base}/noi-bo/dang-nhap${back}`)
}

/** The person behind the gate. */
export function visitor(res: Response): Actor {
  if (!res.locals.actor) throw new Forbidden()
  return res.locals.actor
}

/** Only a page of our own: '//elsewhere', 'https://…' and back-slashes lead home. */
export const localPath = (wanted: unknown, fallback: string): string =>
  typeof wanted === 'string' && /^\/(?![/\\])[^\\\s]*$/.test(wanted) ? wanted : fallback
