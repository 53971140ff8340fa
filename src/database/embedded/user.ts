import { spawnSync } from 'node:child_process'
import { existsSync, lchownSync, lstatSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { cannotLeaveRoot } from './reasons'

/** As whom PostgreSQL's programs run: it refuses to be root. */
export interface User {
  /** Words put before a command. */
  wrap: readonly string[]
  ids: { uid?: number; gid?: number }
}

const NOBODY = 65534
const MYSELF: User = { wrap: [], ids: {} }

/** Root under another name: files stay root's and root's home stays open to it. */
const NAMESPACE: User = {
  wrap: ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`],
  ids: {},
}

export const may = ({ wrap, ids }: User, command: string, ...args: string[]) => {
  const [program = '', ...rest] = [...wrap, command, ...args]
  return spawnSync(program, rest, { ...ids, cwd: '/', stdio: 'ignore' }).status === 0
}

/** Asked of the kernel, not of mode bits: any folder on the way may be closed. */
export const reaches = (user: User, target: string) =>
  user === MYSELF || may(user, 'sh', '-c', '[ -x "$1" ]', 'sh', target)

const ownerOf = (target: string): User | undefined => {
  const { uid, gid } = statSync(target)
  return uid === 0 ? undefined : { wrap: [], ids: { uid, gid } }
}

const namespace = () => (may(NAMESPACE, 'true') ? NAMESPACE : undefined)

/** Whoever owns the data runs it, so that root may start a portal once without taking the data away. */
export function userFor(dataDir: string, cluster: string, namespaces: boolean): User {
  if (process.getuid?.() !== 0) return MYSELF
  const owner = ownerOf(existsSync(cluster) ? cluster : dataDir)
  const user = owner ??
    (namespaces ? namespace() : undefined) ?? { wrap: [], ids: { uid: NOBODY, gid: NOBODY } }
  if (!may(user, 'true')) throw cannotLeaveRoot()
  return user
}

/** Links are never followed, lest the folder's owner lead root elsewhere. The top goes last: it tells. */
export function giveTo({ ids: { uid, gid } }: User, folder: string) {
  if (uid === undefined || gid === undefined || lstatSync(folder).uid === uid) return
  const inside = readdirSync(folder, { withFileTypes: true, recursive: true })
  for (const entry of inside) lchownSync(path.join(entry.parentPath, entry.name), uid, gid)
  lchownSync(folder, uid, gid)
}
