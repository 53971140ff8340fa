import { randomBytes } from 'node:crypto'
import { request, type IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { load } from 'cheerio'

export interface Answer {
  status: number
  /** Where a redirect leads. */
  location: string
  body: Buffer
}

export const page = ({ body }: Answer) => load(body.toString())

export interface Upload {
  name: string
  bytes: Buffer
}

/** A form in the bytes that are sent: sent again they are the same. */
export interface Body {
  type: string
  bytes: Buffer
}

export const typed = (fields: Record<string, string>): Body => ({
  type: 'application/x-www-form-urlencoded',
  bytes: Buffer.from(new URLSearchParams(fields).toString()),
})

/** multipart/form-data (RFC 7578), the words first. */
export function withFiles(fields: Record<string, string>, files: readonly Upload[]): Body {
  const boundary = randomBytes(12).toString('hex')
  const part = (head: string, bytes: Buffer | string) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(bytes as string),
    Buffer.from('\r\n'),
  ]
  const words = Object.entries(fields).flatMap(([name, value]) => part(`name="${name}"`, value))
  const uploads = files.flatMap(({ name, bytes }) =>
    part(`name="files"; filename="${name}"\r\nContent-Type: application/pdf`, bytes),
  )
  const bytes = Buffer.concat([...words, ...uploads, Buffer.from(`--${boundary}--\r\n`)])
  return { type: `multipart/form-data; boundary=${boundary}`, bytes }
}

export type Phase = 'sending' | 'waiting'

export interface Browser {
  get: (path: string) => Promise<Answer>
  /** @param told where the form is on its way */
  post: (path: string, body: Body, told?: (phase: Phase) => void) => Promise<Answer>
}

/** Keeps its cookies, and opens a connection for each thing it asks. @throws when there is no answer or half of one */
export function browserAt(origin: string): Browser {
  const cookies = new Map<string, string>()
  const ask = async (path: string, body?: Body, told?: (phase: Phase) => void): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await exchange(new URL(path, origin), { Cookie: cookie, ...OURS }, body, told)
    for (const set of response.headers['set-cookie'] ?? []) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!
      cookies.set(name!, value!)
    }
    const { statusCode: status = 0, headers } = response
    return { status, location: headers.location ?? '', body: await whole(response) }
  }
  return { get: (path) => ask(path), post: ask }
}

/** What every browser says of a form of the page's own site. */
const OURS = { 'Sec-Fetch-Site': 'same-origin' }

function exchange(
  url: URL,
  headers: Record<string, string>,
  body: Body | undefined,
  told: (phase: Phase) => void = () => undefined,
): Promise<IncomingMessage> {
  const about = body && { 'Content-Type': body.type, 'Content-Length': String(body.bytes.length) }
  const req = request(url, { method: body ? 'POST' : 'GET', headers: { ...headers, ...about }, agent: false })
  return new Promise((resolve, reject) => {
    let over = false
    const end = (act: () => void) => {
      over = true
      act()
    }
    req.once('response', (response) => end(() => resolve(response)))
    req.once('error', (error) => end(() => reject(error)))
    void drip(body?.bytes, (slice) => !over && req.write(slice)).then(() => req.end(() => told('waiting')))
  })
}

const SLICE = 32 * 1024

/** Nobody's line is as fast as the loop of one machine: an upload takes a while, and can be cut. */
async function drip(bytes: Buffer = Buffer.alloc(0), write: (slice: Buffer) => unknown) {
  for (let at = 0; at < bytes.length; at += SLICE) {
    write(bytes.subarray(at, at + SLICE))
    await pause(4)
  }
}

async function whole(response: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of response) parts.push(part as Buffer)
  if (!response.complete) throw new Error('half an answer')
  return Buffer.concat(parts)
}
