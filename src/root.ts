import { existsSync } from 'node:fs'
import path from 'node:path'

/** The package's own folder, the same from src/ and from dist/src/. */
export const ROOT = existsSync(path.join(__dirname, '../package.json'))
  ? path.join(__dirname, '..')
  : path.join(__dirname, '../..')
