import type { Readable } from 'node:stream'

/** Where the bytes are: a folder, or a bucket that speaks S3. Each file is under the SHA-256 of what is in it. */
export interface FileStore {
  /** A folder of this machine where what arrives waits until it is known; nothing in it is kept. */
  incoming: string
  /**
   * Takes over the file at `from`. When it returns the bytes outlive the loss of power; bytes that were there
   * already count as put now.
   */
  put: (sha256: Buffer, from: string) => Promise<void>
  has: (sha256: Buffer) => Promise<boolean>
  /** @param span only these bytes of it @throws MissingBytes */
  read: (sha256: Buffer, span?: Span) => Promise<Readable>
  /** Also when it is not there. */
  remove: (sha256: Buffer) => Promise<void>
  list: () => AsyncIterable<Stored>
}

/** From the first to the last byte, both included. */
export interface Span {
  start: number
  end: number
}

export interface Stored {
  sha256: Buffer
  putAt: Date
}

/** A row says there are bytes and there are none. */
export class MissingBytes extends Error {}
