import { MulterError } from 'multer'
import { BadInput, TooMany } from '../errors'
import { tidy, type Problem } from './form'

export const MOST_FILES = 5
export const LONGEST_FILE = 10 * 1024 * 1024
/** All parts of a form together, in bytes. */
export const LONGEST_UPLOAD = 50_000_000
/** 100,000 letters of up to four bytes: longer than any field takes, so that the field itself can say so. */
const LONGEST_FIELD = 400_000
const MOST_FIELDS = 100

export const LIMITS = {
  ...{ fileSize: LONGEST_FILE, files: MOST_FILES },
  ...{ fieldSize: LONGEST_FIELD, fields: MOST_FIELDS, fieldNameSize: 100, fieldNestingDepth: 0 },
  ...{ parts: MOST_FIELDS + MOST_FILES, headerPairs: 20 },
}

export class TooLong extends Error {}

export interface UploadProblem {
  status: number
  problem: Problem
}

const FULL = ['ENOSPC', 'EDQUOT']
const MEGABYTE = 1024 * 1024
const LONGEST_NAME = 120

/** What the form itself can say. */
export function problemOf(error: unknown): UploadProblem | undefined {
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
export function forPage(error: unknown): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (error instanceof MulterError && TOO_LONG.includes(error.code))
    return Object.assign(error, { status: 413 })
  return syscall !== undefined && code !== undefined ? error : new BadInput()
}
