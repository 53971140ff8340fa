import { spawn, spawnSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { reaches, type User } from './user'

/** PostgreSQL's own words in English, whatever the machine speaks: problems are told from them. */
const words = (user: User, command: readonly string[]): [string, string[]] => {
  const [program = '', ...rest] = [...user.wrap, 'env', 'LC_ALL=C', ...command]
  return [program, rest]
}

/** The machine's current folder may be closed to that user. */
const options = (user: User) => ({ ...user.ids, cwd: '/' })

/** Opens a folder for a child as its descriptor 3. */
function holding<T>(folder: string, use: (descriptor: number) => T): T {
  const descriptor = openSync(folder, 'r')
  try {
    return use(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/**
 * The name of a folder for a child that holds it: under a home closed to that user no path leads there,
 * but the inherited descriptor does, and no folder above ours has to be opened to everyone.
 */
export const nameOf = (user: User, folder: string) => (reaches(user, folder) ? folder : '/proc/self/fd/3')

export interface Outcome {
  ok: boolean
  out: string
  said: string
}

export function run(user: User, command: readonly string[], folder = '/'): Outcome {
  const [program, args] = words(user, command)
  const { status, stdout, stderr, error } = holding(folder, (descriptor) =>
    spawnSync(program, args, {
      ...options(user),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe', descriptor],
    }),
  )
  return { ok: status === 0, out: stdout ?? '', said: error ? String(error) : stderr }
}

/** Detached, so that Ctrl-C reaches only us and the portal can finish its work before the database goes. */
export function start(user: User, command: readonly string[], folder: string) {
  const [program, args] = words(user, command)
  return holding(folder, (descriptor) =>
    spawn(program, args, {
      ...options(user),
      detached: true,
      stdio: ['pipe', 'ignore', 'pipe', descriptor],
    }),
  )
}
