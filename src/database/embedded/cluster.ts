import * as fs from 'node:fs'
import path from 'node:path'
import { type Binaries } from './binaries'
import { nameOf, run } from './command'
import { otherVersion } from './reasons'
import { trouble } from './trouble'
import { giveTo, type User } from './user'

export interface Cluster {
  dataDir: string
  folder: string
  user: User
  binaries: Binaries
  durable: boolean
}

const UNFINISHED = 'postgres.new-'

export const clusterIn = (dataDir: string) => path.join(dataDir, 'postgres')

const locale = (major: number) =>
  major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C.UTF-8']

function initdb(folder: string, { dataDir, user, binaries, durable }: Cluster) {
  const program = [path.join(binaries.bindir, 'initdb'), '-D', nameOf(user, folder)]
  const form = ['-U', 'app', '-A', 'trust', '-E', 'UTF8', '--data-checksums', ...locale(binaries.major)]
  const { ok, said } = run(user, [...program, ...form, ...(durable ? [] : ['--no-sync'])], folder)
  if (!ok) throw trouble(dataDir, said)
}

function clearUnfinished(dataDir: string) {
  const unfinished = fs.readdirSync(dataDir).filter((name) => name.startsWith(UNFINISHED))
  for (const name of unfinished) fs.rmSync(path.join(dataDir, name), { recursive: true, force: true })
}

/** Were the new name lost in a power cut, all that was written since would look unfinished. */
function writeNamesDown(dataDir: string) {
  const descriptor = fs.openSync(dataDir, 'r')
  fs.fsyncSync(descriptor)
  fs.closeSync(descriptor)
}

/** Made under another name: what is called postgres is finished, and nothing called so is ever deleted. */
function create(cluster: Cluster) {
  const folder = fs.mkdtempSync(path.join(cluster.dataDir, UNFINISHED))
  giveTo(cluster.user, folder)
  initdb(folder, cluster)
  fs.renameSync(folder, cluster.folder)
  if (cluster.durable) writeNamesDown(cluster.dataDir)
}

const isMissing = (folder: string) => !fs.existsSync(folder) || fs.readdirSync(folder).length === 0

function checkVersion({ folder, binaries: { major } }: Cluster) {
  const file = path.join(folder, 'PG_VERSION')
  const made = fs.existsSync(file) ? parseInt(fs.readFileSync(file, 'utf8'), 10) : NaN
  if (made && made !== major) throw otherVersion(folder, made, major)
}

export function ensureCluster(cluster: Cluster) {
  clearUnfinished(cluster.dataDir)
  if (isMissing(cluster.folder)) create(cluster)
  checkVersion(cluster)
  giveTo(cluster.user, cluster.folder)
}
