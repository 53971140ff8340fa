import { timingSafeEqual } from 'node:crypto'
import { parse } from 'cookie'
import type { Request, Response } from 'express'
import type { Deps } from '../deps'

/** Over https a cookie is bound to this very host (RFC 6265bis, `__Host-`). */
const isSecure = ({ settings }: Deps) => settings.publicUrl.startsWith('https:')
const named = (deps: Deps, name: string) => (isSecure(deps) ? `__Host-${name}` : name)

export const readCookie = (deps: Deps, req: Request, name: string): string | undefined =>
  parse(req.get('Cookie') ?? '')[named(deps, name)]

/** @param seconds until the browser forgets it; without it, at the end of the browser session */
export const setCookie = (deps: Deps, res: Response, name: string, value: string, seconds?: number) =>
  res.cookie(named(deps, name), value, {
    httpOnly: true,
    secure: isSecure(deps),
    sameSite: 'lax',
    path: '/',
    ...(seconds === undefined ? {} : { maxAge: seconds * 1000 }),
  })

export const clearCookie = (deps: Deps, res: Response, name: string) => setCookie(deps, res, name, '', 0)

/** A value the browser keeps for us but cannot make or change; it ends by the portal's clock, not by the browser's. */
export async function setSigned(deps: Deps, res: Response, name: string, value: string, seconds: number) {
  const until = Math.floor((await deps.now()).getTime() / 1000) + seconds
  const payload = `${value}.${until}`
  setCookie(deps, res, name, `${payload}.${sign(deps, name, payload)}`, seconds)
}

export const readSigned = async (deps: Deps, req: Request, name: string): Promise<string | undefined> =>
  (await readLasting(deps, req, name))?.value

export interface Lasting {
  value: string
  until: Date
  /** When it was read. */
  now: Date
}

/** The value, and how long it is good for. */
export async function readLasting(deps: Deps, req: Request, name: string): Promise<Lasting | undefined> {
  const [value, seconds, signature] = (readCookie(deps, req, name) ?? '').split('.')
  if (!value || !seconds || !signature) return undefined
  if (!isSame(signature, sign(deps, name, `${value}.${seconds}`))) return undefined
  const [until, now] = [new Date(Number(seconds) * 1000), await deps.now()]
  return until > now ? { value, until, now } : undefined
}

const sign = ({ keys }: Deps, name: string, payload: string) =>
  keys.hmac('cookie', `${name}=${payload}`).toString('base64url')

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}
