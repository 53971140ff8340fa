import type { IncomingMessage } from 'node:http'
import express, { type RequestHandler } from 'express'
import { BadInput, Refusal } from '../errors'

const LONGEST_ADDRESS = 8192

/** Addresses that cannot be text are refused here, once: PostgreSQL has no NUL and no broken UTF-8. */
export const readableAddress: RequestHandler = (req, _res, next) => {
  if (req.originalUrl.length > LONGEST_ADDRESS) return next(new AddressTooLong())
  next(isReadable(req.originalUrl) ? undefined : new BadInput())
}

export class AddressTooLong extends Refusal {
  constructor() {
    super('error.too_long')
  }
}

/** The longest draft: two bodies of 100,000 letters of three bytes, nine when encoded, and what stands around them. */
const LONGEST_FORM = '2mb'

/** Form bodies: a refused byte is refused before anything reads a field. */
export const formBody = express.urlencoded({
  extended: false,
  limit: LONGEST_FORM,
  parameterLimit: 200,
  verify: (_req: IncomingMessage, _res, body) => {
    if (!isUtf8(body) || !isReadable(body.toString('utf8').replaceAll('+', ' '))) throw new BadInput()
  },
})

/** The first of repeated parameters counts; names like `q[]` or `__proto__` are only names. */
export function parseQuery(query: string): Record<string, string> {
  const parameters = Object.create(null) as Record<string, string>
  for (const [name, value] of new URLSearchParams(query)) parameters[name] ??= value
  return parameters
}

function isReadable(encoded: string): boolean {
  try {
    return !decodeURIComponent(encoded).includes('\0')
  } catch {
    return false
  }
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
