import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { STATIC, stylesheet } from './stylesheet'

export const STYLESHEET = 'site.css'

/** A file of static/, named by its content, so that browsers may keep it for ever. */
export const asset = (file: string): string => `/static/${file}?v=${fingerprint(file)}`

/** The sheets in one, put together when it is first asked for. */
export const joinedStyles = once(() => stylesheet(asset))

const fingerprints = new Map<string, string>()

function fingerprint(file: string): string {
  const known = fingerprints.get(file)
  if (known) return known
  const content = file === STYLESHEET ? joinedStyles() : readFileSync(path.join(STATIC, file))
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  fingerprints.set(file, hash)
  return hash
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
