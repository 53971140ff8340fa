import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** Nothing is allowed that is not named: helmet's own defaults would add fonts, styles and scripts from elsewhere. */
export const securityHeaders = (publicUrl: string): RequestHandler[] => [
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        mediaSrc: ["'self'"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    // 'no-referrer' would make browsers send Origin: null with our own forms
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: publicUrl.startsWith('https:') && {
      maxAge: 31_536_000,
      includeSubDomains: true,
    },
    xFrameOptions: { action: 'deny' },
  }),
  (_req, res, next) => {
    res.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
    next()
  },
]

/** Pages about one person: never kept by a browser or a proxy. */
export const noStore: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store').set('X-Robots-Tag', 'noindex')
  next()
}

/** Not kept, but found: search engines may lead people to the door of what is then one person's. */
export const findable: RequestHandler = (_req, res, next) => {
  res.removeHeader('X-Robots-Tag')
  next()
}

/** Public pages may be kept but are asked for again each time: a withdrawal must show at once. */
export const revalidate: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'public, no-cache')
  next()
}
