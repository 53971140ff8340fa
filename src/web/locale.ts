import type { RequestHandler } from 'express'
import type { Locale } from '../i18n'

declare global {
  namespace Express {
    interface Locals {
      locale: Locale
      /** Before every address of the page's language. */
      base: '' | '/en'
      /** The address without the language and without the query. */
      path: string
      /** To a form: its address is no page of its own. */
      isAnswer: boolean
      /** With its question mark, or empty. */
      search: string
    }
  }
}

/** Vietnamese lives at /, English at /en: one address, one language, so pages can be linked and cached. */
export const inLocale: RequestHandler = (req, res, next) => {
  const english = req.path === '/en' || req.path.startsWith('/en/')
  res.locals.locale = english ? 'en' : 'vi'
  res.locals.base = english ? '/en' : ''
  res.locals.path = english ? req.path.slice('/en'.length) || '/' : req.path
  res.locals.isAnswer = req.method === 'POST'
  res.locals.search = req.originalUrl.slice(req.path.length)
  next()
}
