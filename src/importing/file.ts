import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'

export type Say = (line: string) => void

/** A file that is taken as a whole or not at all. */
export class BrokenFile extends Error {}

/** False when the file was broken; then nothing changed and it was said where and why. */
export async function unlessBroken(say: Say, work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error
    say(`${error.message}\nKhông thay đổi gì. / Nothing was changed.`)
    return false
  }
}

export interface Line {
  number: number
  text: string
}

const LINE_FEED = 0x0a
/** The longest body there may be, each of its characters escaped, is a sixth of this. */
const LONGEST_LINE = 2 ** 22
const LONGEST_TEXT = 2 ** 26

/** The lines with something in them, one at a time. @throws BrokenFile */
export async function* linesOf(file: string): AsyncGenerator<Line> {
  await checkFile(file)
  let number = 0
  for await (const bytes of bytesOf(file)) {
    number++
    const text = decoded(bytes, `Dòng / line ${number}`)
    if (text.trim() !== '') yield { number, text }
  }
}

async function* bytesOf(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    rest = Buffer.concat([rest, chunk])
    for (let end = rest.indexOf(LINE_FEED); end >= 0; end = rest.indexOf(LINE_FEED)) {
      yield rest.subarray(0, end)
      rest = rest.subarray(end + 1)
    }
    if (rest.length > LONGEST_LINE) throw new BrokenFile(`${file}: ${TOO_LONG}`)
  }
  yield rest
}

const TOO_LONG = 'có dòng dài quá 4 MB / a line is longer than 4 MB'

/** @throws BrokenFile */
export async function textOf(file: string): Promise<string> {
  const size = await checkFile(file)
  if (size > LONGEST_TEXT) throw new BrokenFile(`${file}: lớn quá 64 MB / larger than 64 MB`)
  return decoded(await readFile(file), file)
}

/** It is read more than once, so a pipe will not do. */
async function checkFile(file: string): Promise<number> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new BrokenFile(`${file}: không mở được / cannot be opened (${error.code})`)
  })
  if (!found.isFile()) throw new BrokenFile(`${file}: không phải là tệp / not a file`)
  if (found.size === 0) throw new BrokenFile(`${file}: tệp trống / the file is empty`)
  return found.size
}

function decoded(bytes: Buffer, where: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new BrokenFile(`${where}: không phải UTF-8 / not UTF-8`)
  }
}

/** @throws BrokenFile */
export function parsed(text: string, where: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new BrokenFile(`${where}: không phải JSON / not JSON (${(error as Error).message})`)
  }
}
