import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { birthOf, isAlive } from './process'
import { inUse } from './reasons'

/** For the owner to go, when it has just been killed. */
const PATIENCE = 1000

/** Whether it was done; false if the file system answered with this code. */
function done(act: () => void, unless: 'EEXIST' | 'ENOENT'): boolean {
  try {
    act()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== unless) throw error
    return false
  }
}

function contentOf(lock: string): string | undefined {
  let content: string | undefined
  done(() => void (content = readFileSync(lock, 'utf8')), 'ENOENT')
  return content
}

/** False if the lock is held. A link shows the claim only when all of it is written. */
const linked = (claim: string, lock: string) => done(() => linkSync(claim, lock), 'EEXIST')

function livingOwner(content: string): number | undefined {
  const [word, birth] = content.split(' ')
  const pid = Number(word)
  return pid > 0 && isAlive(pid) && birthOf(pid) === birth ? pid : undefined
}

/** Moves a dead owner's lock away; if another start was quicker, its lock is put back. */
function removeDead(lock: string, dead: string) {
  const aside = `${lock}.${randomUUID()}`
  if (!done(() => renameSync(lock, aside), 'ENOENT')) return
  if (contentOf(aside) !== dead) linked(aside, lock)
  rmSync(aside)
}

/** Makes way for a claim, or tells who is in the way. */
function clearWay(lock: string): number | undefined {
  const content = contentOf(lock)
  const owner = content === undefined ? undefined : livingOwner(content)
  if (content !== undefined && !owner) removeDead(lock, content)
  return owner
}

async function hold(lock: string, claim: string, dataDir: string) {
  for (const end = Date.now() + PATIENCE; !linked(claim, lock);) {
    const owner = clearWay(lock)
    if (owner && Date.now() > end) throw inUse(dataDir, owner)
    if (owner) await pause(25)
  }
}

/** One portal per data folder; PostgreSQL's own lock stands behind this one. Returns what releases it. */
export async function takeLock(dataDir: string): Promise<() => void> {
  const lock = path.join(dataDir, 'postgres.lock')
  const claim = `${lock}.${randomUUID()}`
  try {
    writeFileSync(claim, `${process.pid} ${birthOf(process.pid)}`)
    await hold(lock, claim, dataDir)
  } finally {
    rmSync(claim, { force: true })
  }
  return () => rmSync(lock, { force: true })
}
