import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { StorageEngine } from 'multer'

export interface Received {
  path: string
  size: number
  sha256: Buffer
}

/** Each file in one of its own, hashed on its way. @param paths where they were put, to be forgotten in the end */
export const into = (folder: string, paths: string[]): StorageEngine => ({
  _handleFile: (_req, { stream }, done) => {
    const to = path.join(folder, randomUUID())
    paths.push(to)
    receive(stream, to).then((received) => done(null, received as object), done)
  },
  _removeFile: (_req, _file, done) => done(null),
})

async function receive(stream: Readable, to: string): Promise<Received> {
  const hash = createHash('sha256')
  let size = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      size += chunk.length
      done(null, chunk)
    },
  })
  await pipeline(stream, counted, createWriteStream(to, { flags: 'wx', mode: 0o600 }))
  return { path: to, size, sha256: hash.digest() }
}

export const forget = (paths: string[]) => Promise.allSettled(paths.map((each) => rm(each, { force: true })))
