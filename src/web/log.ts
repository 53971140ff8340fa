import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

/** One line a request. The route, not the address: codes, tokens and search words stay out of logs. */
export const logRequests =
  (log: Logger): RequestHandler =>
  (req, res, next) => {
    const start = performance.now()
    res.on('finish', () => {
      const route = req.route as { path: string } | undefined
      log.info({
        requestId: res.locals.requestId,
        method: req.method,
        route: route ? req.baseUrl + route.path : undefined,
        status: res.statusCode,
        ms: Math.round(performance.now() - start),
      })
    })
    next()
  }
