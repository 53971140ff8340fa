import { Transform } from 'node:stream'
import type { Request, RequestHandler, Response } from 'express'
import multer from 'multer'
import type { Deps } from '../deps'
import { BadInput, TooMany } from '../errors'
import { limit, limitAccount } from './rate-limit'
import { forPage, LIMITS, LONGEST_UPLOAD, problemOf, TooLong, type UploadProblem } from './upload-limits'
import { forget, into, type Received } from './upload-storage'

/** A file that came in whole and is not kept yet; it is gone when the answer is. */
export interface Arrived {
  path: string
  /** As the browser sent it. */
  name: string
  /** In bytes. */
  size: number
  sha256: Buffer
}

declare global {
  namespace Express {
    interface Locals {
      arrived?: Arrived[]
      /** Why no file of this form was taken; its words were. */
      uploadProblem?: UploadProblem
    }
  }
}

/**
 * Forms with files. Words stand before files in our forms, so that when a file cannot be taken the words were read:
 * the page then shows them again instead of an error.
 */
export function uploads(deps: Deps): RequestHandler {
  return async (req, res, next) => {
    if (!req.is('multipart/form-data')) return next()
    const tooMany = await counted(deps, req, res).catch(kept)
    const paths: string[] = []
    res.once('close', () => void forget(paths))
    const body = bounded(req)
    const parse = multer({
      limits: LIMITS,
      defParamCharset: 'utf8',
      storage: into(deps.files.incoming, paths),
      // what will not be taken is answered before its first file is read
      fileFilter: (_req, _file, accept) => {
        const refused = isDeclaredTooLong(req) ? new TooLong() : tooMany
        if (refused) body.destroy(refused)
        else accept(null, true)
      },
    }).array('files')

    parse(body, res, (error?: unknown) => {
      req.body = body.body as unknown
      // multer leaves alone what it does not take for multipart, such as a boundary of nothing
      if (!error && !body.files) return next(new BadInput())
      res.locals.arrived = error ? [] : arrivedIn(body)
      if (!error) return next()
      // without this the sender waits to be read and never reads the answer; measuredBody ends it
      req.resume()
      const problem = problemOf(error)
      if (!problem) return next(forPage(error))
      res.locals.uploadProblem = problem
      next()
    })
  }
}

const TOO_OFTEN = 'upload.too_often'

const counted = (deps: Deps, req: Request, { locals: { actor } }: Response) =>
  actor ? limitAccount(deps, 'upload', actor, TOO_OFTEN) : limit(deps, 'upload', req, TOO_OFTEN)

/** Words are taken beyond the limit, files are not. */
function kept(error: unknown): TooMany {
  if (error instanceof TooMany) return error
  throw error
}

const isDeclaredTooLong = (req: Request) => Number(req.get('Content-Length') ?? 0) > LONGEST_UPLOAD

type Bounded = Request & Transform

/** The request as multer wants it, ending in an error beyond the limit, however long the sender goes on. */
function bounded(req: Request): Bounded {
  let length = 0
  const body = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      length += chunk.length
      done(length > LONGEST_UPLOAD ? new TooLong() : null, chunk)
    },
  })
  req.once('close', () => {
    if (!req.readableEnded) body.destroy(new BadInput())
  })
  return req.pipe(Object.assign(body, { headers: req.headers }) as unknown as Bounded)
}

const arrivedIn = ({ files }: Request): Arrived[] =>
  (files as (Express.Multer.File & Received)[]).map(({ path, originalname: name, size, sha256 }) => ({
    ...{ path, name, size, sha256 },
  }))
