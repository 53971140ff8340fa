import { connect, type Socket, type TcpNetConnectOpts, type IpcNetConnectOpts } from 'node:net'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export type Verdict = 'clean' | 'infected' | 'unscannable'
/** @throws when there is no verdict: ask again later */
export type Scanner = (bytes: Readable) => Promise<Verdict>

/** In milliseconds; clamd itself gives a file two minutes (MaxScanTime). */
const PATIENCE = { connect: 10_000, silence: 150_000 }
const PORT = 3310
const LONGEST_ANSWER = 4096

/** tcp://host[:port] or unix:/absolute/path; null: it is not. */
export function doorOf(text: string): TcpNetConnectOpts | IpcNetConnectOpts | null {
  if (!URL.canParse(text)) return null
  const { protocol, hostname, port, pathname, username, search, hash } = new URL(text)
  if (username || search || hash) return null
  if (protocol === 'unix:')
    return hostname === '' && /^\/./.test(pathname) ? { path: decodeURI(pathname) } : null
  if (protocol !== 'tcp:' || !hostname || pathname.length > 1) return null
  return { host: hostname.replace(/^\[(.*)\]$/, '$1'), port: Number(port || PORT) }
}

/** Asks clamd (INSTREAM in clamd(8)). @param url as doorOf reads it */
export const scanWith =
  (url: string, patience = PATIENCE): Scanner =>
  async (bytes) => {
    const socket = dial(doorOf(url)!, patience)
    try {
      const answer = answerOf(socket)
      const sent = pipeline(framed(bytes), socket, { end: false })
      // it may answer before the last byte, when the file is too long for it; if it hangs up faster than we read
      // the answer, the next try reads it
      return verdictOf(await Promise.race([answer, sent.then(() => answer)]))
    } finally {
      socket.destroy()
    }
  }

function dial(door: TcpNetConnectOpts | IpcNetConnectOpts, patience: typeof PATIENCE): Socket {
  const socket = connect(door)
  socket.setTimeout(patience.connect)
  socket.once('connect', () => socket.setTimeout(patience.silence))
  socket.once('timeout', () => socket.destroy(new Error('clamd is silent')))
  return socket
}

/** Up to the null that ends it. Its listeners stay: what fails after the answer is nobody's error any more. */
const answerOf = (socket: Socket) =>
  new Promise<string>((resolve, reject) => {
    let text = ''
    socket.setEncoding('latin1')
    socket.on('data', (part: string) => {
      text += part
      if (text.includes('\0')) resolve(text.slice(0, text.indexOf('\0')))
      else if (text.length > LONGEST_ANSWER) reject(new Error('clamd answers without an end'))
    })
    socket.on('error', reject)
    for (const over of ['end', 'close']) socket.on(over, () => reject(new Error('clamd hung up')))
  })

/** Each chunk after its length; none is longer than clamd takes, and a length of zero is the end. */
async function* framed(bytes: Readable) {
  yield Buffer.from('zINSTREAM\0')
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    // zero would end it here
    if (chunk.length === 0) continue
    yield lengthOf(chunk)
    yield chunk
  }
  yield lengthOf(Buffer.alloc(0))
}

function lengthOf(chunk: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(chunk.length)
  return length
}

function verdictOf(answer: string): Verdict {
  if (answer === 'stream: OK') return 'clean'
  if (/^stream: .+ FOUND$/.test(answer)) return 'infected'
  if (/size limit exceeded.*ERROR$/.test(answer)) return 'unscannable'
  // its memory or its disk may be full: that says nothing about the file
  throw new Error(`clamd: ${answer.slice(0, 100)}`)
}
