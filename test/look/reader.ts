import { sessionFor } from '../support/portal'
import type { Body } from './filling'

/** A browser without a screen: what it asks with. */
export interface Reader {
  /** A role of the staff, or 'visitor'. */
  who: string
  accountId?: number
  cookies: ReadonlyMap<string, string>
}

export interface Answer {
  status: number
  headers: Record<string, string>
  bytes: Buffer
  /** What the reader is afterwards: with the cookies that came. */
  reader: Reader
}

export const VISITOR: Reader = { who: 'visitor', cookies: new Map() }

const SESSION = 'phien'

/** The same person in a session of its own, which may end without anybody else's ending. */
export async function freshly(reader: Reader): Promise<Reader> {
  if (reader.accountId === undefined) return reader
  return { ...reader, cookies: new Map(reader.cookies).set(SESSION, await sessionFor(reader.accountId)) }
}

export const cookieOf = ({ cookies }: Reader) =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

/** One exchange; a redirect is an answer like any other. */
export async function ask(origin: string, reader: Reader, at: string, body?: Body): Promise<Answer> {
  const response = await fetch(new URL(at, origin), {
    method: body === undefined ? 'GET' : 'POST',
    headers: { Cookie: cookieOf(reader), 'Sec-Fetch-Site': 'same-origin' },
    redirect: 'manual',
    ...(body === undefined ? {} : { body }),
  })
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    bytes: Buffer.from(await response.arrayBuffer()),
    reader: { ...reader, cookies: kept(reader, response.headers.getSetCookie()) },
  }
}

function kept({ cookies }: Reader, set: string[]): Map<string, string> {
  const all = new Map(cookies)
  for (const line of set) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (value === '') all.delete(name)
    else all.set(name, value)
  }
  return all
}
