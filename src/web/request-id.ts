import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Who } from '../actor'

declare global {
  namespace Express {
    interface Locals {
      requestId: string
    }
  }
}

/** Joins what the reader saw, the log and the trail. */
export const requestId: RequestHandler = (_req, res, next) => {
  res.locals.requestId = randomUUID()
  res.set('X-Request-Id', res.locals.requestId)
  next()
}

/** The public: nobody signed in, but the request can be found again. */
export const anonymous = (res: { locals: Express.Locals }): Who => ({
  accountId: null,
  requestId: res.locals.requestId,
})
