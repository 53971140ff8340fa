import { type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { nameOf, start } from './command'
import { type User } from './user'

/** Reads until the portal is gone, even by kill -9, and then has the server close in order. */
const WATCHED = `
exec 9<&0
( (trap "" HUP INT TERM; while read -r _; do :; done <&9; kill -INT $$) >/dev/null 2>&1 & )
exec "$@" </dev/null 9<&-`

const TAIL = 4096

export interface Postgres {
  hasEnded: () => boolean
  ended: Promise<void>
  /** The last of what it said. */
  said: () => string
  stop: () => Promise<void>
}

const setting = (name: string, value: string | number) => ['-c', `${name}=${value}`]

function settings(durable: boolean): string[] {
  const safe = durable ? 'on' : 'off'
  return [
    setting('listen_addresses', ''),
    setting('max_connections', 100),
    setting('timezone', 'UTC'),
    setting('log_timezone', 'UTC'),
    ...['fsync', 'synchronous_commit', 'full_page_writes'].map((name) => setting(name, safe)),
  ].flat()
}

function tailOf(child: ChildProcess): (more?: string) => string {
  let tail = ''
  const add = (more = '') => (tail = (tail + more).slice(-TAIL))
  child.stderr?.setEncoding('utf8').on('data', add)
  return add
}

function attend(child: ChildProcess): Postgres {
  const said = tailOf(child)
  let ended = false
  const end = new Promise<void>((resolve) => {
    child.once('close', resolve).once('error', (error) => resolve(void said(String(error))))
  }).then(() => void (ended = true))
  child.stdin?.on('error', () => undefined)
  child.once('exit', () => child.stdin?.end())
  const stop = () => (child.kill('SIGINT'), end)
  return { hasEnded: () => ended, ended: end, said: () => said(), stop }
}

export interface Launch {
  user: User
  bindir: string
  cluster: string
  socket: string
  durable: boolean
}

export function launch({ user, bindir, cluster, socket, durable }: Launch): Postgres {
  const server = [path.join(bindir, 'postgres'), '-D', nameOf(user, cluster), '-k', socket]
  const command = ['sh', '-c', WATCHED, 'sh', ...server, ...settings(durable)]
  return attend(start(user, command, cluster))
}
