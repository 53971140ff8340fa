import path from 'node:path'
import { run } from './command'
import { nativeBindir } from './native'
import { badBindir, noBinaries } from './reasons'
import { type User } from './user'

export interface Binaries {
  bindir: string
  major: number
}

const SYSTEM = [18, 17, 16, 15].map((major) => `/usr/lib/postgresql/${major}/bin`)

interface Trial {
  found?: Binaries
  said: string
}

/** Both programs are run, not looked for: libraries may be missing or made for another machine. */
function tried(bindir: string, user: User): Trial {
  const programs = ['postgres', 'initdb'].map((name) => run(user, [path.join(bindir, name), '--version']))
  const said = programs.map((program) => program.said).join('')
  if (!programs.every((program) => program.ok)) return { said }
  return { found: { bindir, major: Number(/ (\d+)/.exec(programs[0]?.out ?? '')?.[1]) }, said }
}

function chosen(bindir: string, user: User): Binaries {
  const { found, said } = tried(bindir, user)
  if (!found) throw badBindir(bindir, said)
  return found
}

export function findBinaries(user: User, dataDir: string, bindir: string | undefined): Binaries {
  if (bindir) return chosen(bindir, user)
  const native = nativeBindir(user, dataDir)
  let firstSaid: string | undefined
  for (const place of native ? [native, ...SYSTEM] : SYSTEM) {
    const { found, said } = tried(place, user)
    if (found) return found
    firstSaid ??= said
  }
  throw noBinaries(native && firstSaid)
}
