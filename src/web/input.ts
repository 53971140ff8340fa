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

/** In bytes. The longest draft: two bodies of 100,000 letters of three bytes, nine when encoded, and what stands around them. */
const LONGEST_FORM = 2 * 1024 * 1024
/** What an answered sender goes on sending is read and forgotten, so that a browser can read the answer; so much of it. */
const LONGEST_REST = 100_000_000
const WATCH_MS = 500

/**
 * Before anything reads a body. A form says how long it is, and one that is too long is not read at all; files come in
 * chunks too, but only where they are expected (uploads.ts). Without this a sender without an end is read without an end.
 */
export const measuredBody: RequestHandler = (req, res, next) => {
  res.once('finish', () => endWhoGoesOn(req))
  if (req.is('multipart/form-data') || !hasBody(req)) return next()
  const length = Number(req.get('Content-Length') ?? Infinity)
  if (length <= LONGEST_FORM) return next()
  res.set('Connection', 'close')
  next(new TooLarge())
}

const hasBody = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

/** @param req answered already; Node reads and forgets what still comes, without telling anybody */
function endWhoGoesOn(req: IncomingMessage) {
  if (req.complete) return
  const { socket } = req
  const most = socket.bytesRead + LONGEST_REST
  const watch = setInterval(() => {
    if (socket.bytesRead > most) socket.destroy()
    if (req.complete || socket.destroyed) clearInterval(watch)
  }, WATCH_MS)
  watch.unref()
}

export class TooLarge extends Refusal {
  constructor() {
    super('error.too_large')
  }
}

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
