import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Request, RequestHandler } from 'express'
import multer, { MulterError, type StorageEngine } from 'multer'
import type { Deps } from '../deps'
import { BadInput, TooMany } from '../errors'
import { tidy, type Problem } from './form'
import { limit } from './rate-limit'

export const MOST_FILES = 5
export const LONGEST_FILE = 10 * 1024 * 1024
/** All parts of a form together, in bytes. */
const LONGEST_UPLOAD = 50_000_000
/** 20,000 letters of up to four bytes, twice. */
const LONGEST_FIELD = 160_000
const MOST_FIELDS = 100

const LIMITS = {
  ...{ fileSize: LONGEST_FILE, files: MOST_FILES },
  ...{ fieldSize: LONGEST_FIELD, fields: MOST_FIELDS, fieldNameSize: 100, fieldNestingDepth: 0 },
  ...{ parts: MOST_FIELDS + MOST_FILES, headerPairs: 20 },
}

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

interface UploadProblem {
  status: number
  problem: Problem
}

/**
 * Forms with files. Words stand before files in our forms, so that when a file cannot be taken the words were read:
 * the page then shows them again instead of an error.
 */
export function uploads(deps: Deps): RequestHandler {
  return async (req, res, next) => {
    if (!req.is('multipart/form-data')) return next()
    const tooMany = await limit(deps, 'upload', req, 'upload.too_often').catch(kept)
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

/** Words are taken beyond the limit, files are not. */
function kept(error: unknown): TooMany {
  if (error instanceof TooMany) return error
  throw error
}

class TooLong extends Error {}

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

interface Received {
  path: string
  size: number
  sha256: Buffer
}

const into = (folder: string, paths: string[]): StorageEngine => ({
  _handleFile: (_req, { stream }, done) => {
    const to = path.join(folder, randomUUID())
    paths.push(to)
    receive(stream, to).then((received) => done(null, received as object), done)
  },
  _removeFile: (_req, _file, done) => done(null),
})

async function receive(stream: Readable, to: string): Promise<Received> {
  const hash = createHash('sha256')
  let size = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      size += chunk.length
      done(null, chunk)
    },
  })
  await pipeline(stream, counted, createWriteStream(to, { flags: 'wx', mode: 0o600 }))
  return { path: to, size, sha256: hash.digest() }
}

const forget = (paths: string[]) => Promise.allSettled(paths.map((each) => rm(each, { force: true })))

const arrivedIn = ({ files }: Request): Arrived[] =>
  (files as (Express.Multer.File & Received)[]).map(({ path, originalname: name, size, sha256 }) => ({
    ...{ path, name, size, sha256 },
  }))

const FULL = ['ENOSPC', 'EDQUOT']
const MEGABYTE = 1024 * 1024
const LONGEST_NAME = 120

/** What the form itself can say. */
function problemOf(error: unknown): UploadProblem | undefined {
  if (error instanceof TooLong)
    return {
      status: 413,
      problem: { key: 'upload.all_too_long', values: { max: LONGEST_UPLOAD / 1_000_000 } },
    }
  if (error instanceof TooMany) return { status: 429, problem: { key: error.key, values: error.values } }
  const { code, filename = '' } = error as { code?: string; filename?: string }
  const name = tidy(filename).slice(0, LONGEST_NAME)
  if (code === 'LIMIT_FILE_SIZE')
    return {
      status: 413,
      problem: { key: 'upload.too_long', values: { name, max: LONGEST_FILE / MEGABYTE } },
    }
  if (code === 'LIMIT_FILE_COUNT')
    return { status: 422, problem: { key: 'upload.too_many', values: { max: MOST_FILES } } }
  if (FULL.includes(code ?? '')) return { status: 507, problem: { key: 'upload.no_space' } }
  return undefined
}

const TOO_LONG = ['LIMIT_FIELD_VALUE', 'LIMIT_FIELD_KEY', 'LIMIT_FIELD_COUNT', 'LIMIT_PART_COUNT']

/** A body that is cut or garbled is the sender's fault, whatever the parser calls it; a disk that fails is ours. */
function forPage(error: unknown): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (error instanceof MulterError && TOO_LONG.includes(error.code))
    return Object.assign(error, { status: 413 })
  return syscall !== undefined && code !== undefined ? error : new BadInput()
}
