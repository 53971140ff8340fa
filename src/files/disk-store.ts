import { randomUUID } from 'node:crypto'
import { access, constants, copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { MissingBytes, type FileStore, type Stored } from './store'

const OWNER_ONLY = { folder: 0o700, file: 0o600 }
const PAIR = /^[\da-f]{2}$/
const HASH = /^[\da-f]{64}$/

/** A folder of this machine, made when it is not there: <folder>/ab/cd/<64 hex digits>. */
export async function diskStore(at: string): Promise<FileStore> {
  const folder = path.resolve(at)
  const incoming = path.join(folder, 'incoming')
  const placeOf = (sha256: Buffer) => path.join(folder, ...shelves(sha256), sha256.toString('hex'))
  await makeFolder(incoming)
  await access(folder, constants.W_OK)

  return {
    incoming,
    put: async (sha256, from) => {
      const place = placeOf(sha256)
      await mkdir(path.dirname(place), { recursive: true, mode: OWNER_ONLY.folder })
      // what was there is replaced by the same bytes: that mends them, and they count as put now
      await move(from, place, incoming)
      await flushUp(path.dirname(place), folder)
    },
    has: (sha256) =>
      stat(placeOf(sha256)).then(
        () => true,
        orMissing(() => false),
      ),
    read: async (sha256, span) =>
      (await open(placeOf(sha256)).catch(orMissing(throwMissing))).createReadStream(span),
    remove: (sha256) => rm(placeOf(sha256), { force: true }),
    list: () => list(folder),
  }
}

const shelves = (sha256: Buffer) => [sha256.toString('hex', 0, 1), sha256.toString('hex', 1, 2)]

/** Instead of 'no such file'; every other error stays. */
const orMissing =
  <T>(instead: () => T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return instead()
    throw error
  }

const throwMissing = () => {
  throw new MissingBytes()
}

/** Also survives the loss of power. */
export async function makeFolder(folder: string) {
  const first = await mkdir(folder, { recursive: true, mode: OWNER_ONLY.folder })
  if (first) await flushUp(path.dirname(folder), path.dirname(first))
}

/** From a folder to the one above it that was there before, both included. */
async function flushUp(from: string, to: string) {
  const handle = await open(from)
  await handle.sync().finally(() => handle.close())
  if (from !== to) await flushUp(path.dirname(from), to)
}

/** A name in the store appears with all of its bytes or not at all. */
async function move(from: string, place: string, incoming: string) {
  await settle(from)
  try {
    await rename(from, place)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    await moveAcross(from, place, path.join(incoming, randomUUID()))
  }
}

/** From another file system. What a crash leaves lies where the sweeper looks. */
async function moveAcross(from: string, place: string, between: string) {
  try {
    await copyFile(from, between)
    await settle(between)
    await rename(between, place)
  } finally {
    await rm(between, { force: true })
  }
  await rm(from, { force: true })
}

async function settle(file: string) {
  const handle = await open(file, 'r+')
  try {
    await handle.chmod(OWNER_ONLY.file)
    // to the length it has: the file system notes by its own clock that it is of now
    await handle.truncate((await handle.stat()).size)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function* list(folder: string): AsyncGenerator<Stored> {
  for (const first of await named(folder, PAIR))
    for (const second of await named(path.join(folder, first), PAIR))
      for (const hex of await named(path.join(folder, first, second), HASH)) {
        const found = await stat(path.join(folder, first, second, hex)).catch(orMissing(() => null))
        if (found && hex.startsWith(first + second))
          yield { sha256: Buffer.from(hex, 'hex'), putAt: found.mtime }
      }
}

const named = async (folder: string, pattern: RegExp) =>
  (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => pattern.test(entry.name) && entry.isDirectory() === (pattern === PAIR))
    .map((entry) => entry.name)
