import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Logger } from 'pino'
import { BadInput, Conflict, Forbidden, Gone, NotFound, Refusal, TooMany } from '../errors'
import type { MessageKey } from '../i18n'
import { isUnreachable } from '../database/unreachable'
import { AddressTooLong, TooLarge } from './input'
import { MethodUnknown } from './methods'
import { writtenIn } from './written'

declare global {
  namespace Express {
    interface Locals {
      /** Who can give a role that is missing. */
      helpers?: readonly { fullName: string; email: string }[]
    }
  }
}

export const notFound: RequestHandler = () => {
  throw new NotFound()
}

interface ErrorPage {
  status: number
  heading: MessageKey
  help?: MessageKey
  /** Instead of it to somebody who works here. */
  staffHelp?: MessageKey
}

/** The one place where an error becomes a page. Only what we did not foresee is logged. */
export const errorPages =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error)
    const page = pageOf(error)
    if (page.status >= 500) log.error({ requestId: res.locals.requestId, err: withoutValues(error) })
    if (error instanceof MethodUnknown) res.set('Allow', error.allow)
    if (error instanceof TooMany) res.set('Retry-After', String(error.seconds))
    if (page.status === 503) res.set('Retry-After', '30')
    res
      .status(page.status)
      .set('Cache-Control', 'no-store')
      .render('errors/page', {
        ...viewOf(error, page, res.locals),
        words: res.locals.actor ? writtenIn(req.body) : [],
      })
  }

/** views/errors/page.hbs */
const viewOf = (error: unknown, page: ErrorPage, { actor, helpers = [] }: Express.Locals) => ({
  title: null,
  message: { key: page.heading, values: error instanceof Refusal ? error.values : {} },
  help: actor ? (page.staffHelp ?? page.help) : page.help,
  lost: page.status === 404 && !actor,
  reference: page.status === 400 || page.status >= 500,
  roles: error instanceof Forbidden ? error.roles.map((role) => `accounts.role.${role}`) : [],
  lacking: error instanceof Forbidden && actor !== undefined,
  administers: actor?.memberships.some(({ role }) => role === 'administrator'),
  helpers,
  languages: [],
})

function pageOf(error: unknown): ErrorPage {
  if (error instanceof NotFound)
    return {
      status: 404,
      heading: error.key,
      help: 'error.not_found.help',
      staffHelp: 'error.not_found.staff',
    }
  if (error instanceof BadInput) return { status: 400, heading: error.key, help: 'error.bad_input.help' }
  if (error instanceof Refusal) return { status: statusOf(error), heading: error.key }
  if (isUnreachable(error))
    return { status: 503, heading: 'error.unavailable', help: 'error.unavailable.help' }
  return fromParser(error) ?? { status: 500, heading: 'error.unknown', help: 'error.unknown.help' }
}

function statusOf(error: Refusal): number {
  if (error instanceof Forbidden) return 403
  if (error instanceof Gone) return 410
  if (error instanceof TooMany) return 429
  if (error instanceof MethodUnknown) return 405
  if (error instanceof AddressTooLong) return 414
  if (error instanceof TooLarge) return 413
  return error instanceof Conflict ? 409 : 400
}

/** Express and its body parsers say with `status` that the fault is the sender's. */
function fromParser(error: unknown): ErrorPage | undefined {
  const status = (error as { status?: unknown } | null)?.status
  if (status === 413) return { status, heading: 'error.too_large' }
  if (typeof status === 'number' && status >= 400 && status < 500)
    return { status: 400, heading: 'error.bad_input', help: 'error.bad_input.help' }
  return undefined
}

/** A database error quotes the row that failed: its values may be somebody's name. */
function withoutValues(error: unknown) {
  const { name, message, stack, code, constraint } = (error ?? {}) as Record<string, unknown>
  const ofDatabase = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)
  return ofDatabase
    ? { name, code, constraint, stack: frames(stack) }
    : { name, code, message, stack: frames(stack) }
}

const frames = (stack: unknown) =>
  typeof stack === 'string' ? stack.split('\n').filter((line) => line.startsWith('    at ')) : undefined
