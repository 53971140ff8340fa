import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import type { Deps } from '../deps'
import { Conflict } from '../errors'
import type { MediaType } from './media-types'
import { SANDBOX } from './routes'
import { whyNotHandOut, type ScanState } from './rules'
import { spanIn } from './spans'
import { MissingBytes, type Span } from './store'

interface Handed {
  sha256: Buffer
  /** In bytes. */
  size: number
  mediaType: MediaType
  scanState: ScanState
  missingAt: Date | null
  /** What it is called on the reader's machine. */
  name: string
}

/**
 * To whoever reads: downloaded, never shown with our rights; asked for again each time, and in parts, so that a film can
 * be wound on (RFC 9110 section 14).
 */
export async function download(deps: Deps, req: Request, res: Response, file: Handed) {
  const why = whyNotHandOut(file, deps.settings.scanning)
  if (why) throw new Conflict(why)
  const tag = `"${file.sha256.toString('hex')}"`
  const span = spanOf(req, file.size, tag)
  if (span === 'outside') return outside(res, file.size)
  const bytes = await deps.files.read(file.sha256, span ?? undefined).catch((error: unknown) => {
    throw error instanceof MissingBytes ? new Conflict('files.cannot.missing') : error
  })
  res
    .attachment(file.name)
    .set({ 'Content-Security-Policy': SANDBOX, ETag: tag, 'Accept-Ranges': 'bytes' })
    .type(file.mediaType)
  if (req.fresh || req.method !== 'GET') return answer(req, res, bytes, lengthOf(span, file.size))
  if (span) res.status(206).set('Content-Range', `bytes ${span.start}-${span.end}/${file.size}`)
  res.set('Content-Length', String(lengthOf(span, file.size)))
  // who leaves in the middle has what they have; a store that fails in the middle ends the connection, not the file
  await pipeline(bytes, res).catch(() => res.destroy())
}

const lengthOf = (span: Span | null, size: number) => (span ? span.end - span.start + 1 : size)

/** Without the bytes: to who has them already, or only asks. */
function answer(req: Request, res: Response, bytes: { destroy: () => void }, length: number) {
  bytes.destroy()
  if (!req.fresh) res.set('Content-Length', String(length))
  res.status(req.fresh ? 304 : 200).end()
}

const outside = (res: Response, size: number) =>
  void res.status(416).set('Content-Range', `bytes */${size}`).end()

/** One part of it; several at once, or of another file than there was, are answered with all of it. */
function spanOf(req: Request, size: number, tag: string): Span | 'outside' | null {
  if (req.method !== 'GET' || !['', tag].includes(req.get('If-Range') ?? '')) return null
  return spanIn(req.get('Range') ?? '', size)
}
