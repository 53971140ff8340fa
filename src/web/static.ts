import express, { type RequestHandler } from 'express'
import { joinedStyles, STYLESHEET } from './assets'
import { STATIC } from './stylesheet'

/** Named by their content, so a browser asks for each only once. */
const FOREVER = 'public, max-age=31536000, immutable'

export const staticFiles = (): RequestHandler[] => [
  (req, res, next) => {
    if (req.path !== `/${STYLESHEET}`) return next()
    res.set('Cache-Control', FOREVER).type('css').send(joinedStyles())
  },
  express.static(STATIC, {
    index: false,
    redirect: false,
    immutable: true,
    maxAge: '1y',
    dotfiles: 'ignore',
    // a range is of the file as it lies here, and what goes out is compressed (RFC 9110 section 14.2)
    acceptRanges: false,
  }),
]
