import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { clusterIn } from './cluster'
import { takeLock } from './lock'
import { previousGone } from './previous'
import { type EmbeddedOptions, type EmbeddedServer, session } from './session'
import { explained } from './trouble'

export type { EmbeddedOptions, EmbeddedServer } from './session'
export { runningServer } from './socket'

/** Asked twice to stop, the second time the lock may already be another's. */
const once = <T>(act: () => Promise<T>) => {
  let result: Promise<T> | undefined
  return () => (result ??= act())
}

async function startAlone(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const release = await takeLock(options.dataDir)
  try {
    await previousGone(options.dataDir, clusterIn(options.dataDir))
    const { url, stop } = await session(options)
    return { url, stop: once(() => stop().finally(release)) }
  } catch (error) {
    release()
    throw error
  }
}

/** Starts PostgreSQL on dataDir/postgres; throws StartProblem with a clear paragraph when it cannot. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dataDir = path.resolve(options.dataDir)
  try {
    mkdirSync(dataDir, { recursive: true })
    return await startAlone({ ...options, dataDir })
  } catch (error) {
    throw explained(error, dataDir)
  }
}
