import { setTimeout as pause } from 'node:timers/promises'
import { findBinaries } from './binaries'
import { clusterIn, ensureCluster } from './cluster'
import { clearFolder } from './folder'
import { keep } from './keeper'
import { nativePlace } from './native'
import { launch, type Postgres } from './postgres'
import { addressIn, answers, type Address, ensureDatabase, freshSocket, socketPlace } from './socket'
import { trouble } from './trouble'
import { userFor } from './user'

export interface EmbeddedOptions {
  dataDir: string
  bindir?: string | undefined
  durable: boolean
  /** False where root shall not use a user namespace even if the kernel allows it; true unless said. */
  namespaces?: boolean
}

export interface EmbeddedServer {
  url: Address
  stop: () => Promise<void>
}

/** Long enough to replay what a crash left behind; a server that fails ends at once. */
const PATIENCE = 120_000

async function answering(postgres: Postgres, socket: string, dataDir: string): Promise<void> {
  for (const end = Date.now() + PATIENCE; !(await answers(socket)); await pause(15)) {
    if (postgres.hasEnded() || Date.now() > end) throw trouble(dataDir, postgres.said())
  }
}

async function whenReady(postgres: Postgres, socket: string, dataDir: string): Promise<void> {
  try {
    await answering(postgres, socket, dataDir)
    await ensureDatabase(socket)
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

async function open({
  dataDir,
  bindir,
  durable,
  namespaces = true,
}: EmbeddedOptions): Promise<EmbeddedServer> {
  const folder = clusterIn(dataDir)
  const user = userFor(dataDir, folder, namespaces)
  const binaries = findBinaries(user, dataDir, bindir)
  ensureCluster({ dataDir, folder, user, binaries, durable })
  const socket = freshSocket(user, dataDir)
  const begin = () => launch({ user, bindir: binaries.bindir, cluster: folder, socket, durable })
  const postgres = begin()
  await whenReady(postgres, socket, dataDir)
  return { url: addressIn(socket), stop: keep(begin, postgres).stop }
}

function tidy(dataDir: string) {
  clearFolder(socketPlace(dataDir))
  clearFolder(nativePlace(dataDir))
}

/** A server from its start to its end, leaving nothing behind but the data. */
export async function session(options: EmbeddedOptions): Promise<EmbeddedServer> {
  try {
    const { url, stop } = await open(options)
    return { url, stop: () => stop().finally(() => tidy(options.dataDir)) }
  } catch (error) {
    tidy(options.dataDir)
    throw error
  }
}
