import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive, isServerOf } from './process'
import { inUse } from './reasons'
import { runningServer } from './socket'

/** A server that has lost its portal closes by itself, after writing everything down. */
const PATIENCE = 20_000

const pidFile = (cluster: string) => path.join(cluster, 'postmaster.pid')

function recordedPid(cluster: string): number | undefined {
  const file = pidFile(cluster)
  return existsSync(file) ? parseInt(readFileSync(file, 'utf8'), 10) : undefined
}

function livingServer(cluster: string): number | undefined {
  const pid = recordedPid(cluster)
  return pid && isServerOf(cluster, pid) ? pid : undefined
}

/** PostgreSQL would take any living process with the number its dead server had for that server. */
function forgetReusedPid(cluster: string) {
  const pid = recordedPid(cluster)
  if (pid && isAlive(pid) && !isServerOf(cluster, pid)) rmSync(pidFile(cluster))
}

/** Waits for a server on this data to close. One in another container has no process here but it answers. */
export async function previousGone(dataDir: string, cluster: string): Promise<void> {
  for (const end = Date.now() + PATIENCE; ; await pause(50)) {
    const pid = livingServer(cluster)
    if (!pid && !(await runningServer(dataDir))) break
    if (Date.now() > end) throw inUse(dataDir, pid)
  }
  forgetReusedPid(cluster)
}
