import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Config } from './config'

/** APP_KEY, or beside the embedded database one that was made at its first start. */
export function appKeyFor({ appKey, dataDir }: Pick<Config, 'appKey' | 'dataDir'>): string {
  return appKey ?? kept(path.join(dataDir, 'app.key'), () => randomBytes(32).toString('base64url'))
}

/** The file's text; made when it is not there, readable to its owner alone. */
export function kept(file: string, make: () => string): string {
  mkdirSync(path.dirname(file), { recursive: true })
  try {
    writeFileSync(file, make(), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8')
}
