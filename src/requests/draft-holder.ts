import type { Request, Response } from 'express'
import type { Deps } from '../deps'
import { newToken, sha256, type Keys } from '../keys'
import { clearCookie, readSigned, setSigned } from '../web/cookies'
import { isUuid, type Raw } from '../web/form'
import { contentOf } from './draft-actions'
import * as drafts from './draft-queries'
import type { Draft } from './draft-queries'
import { keptKey } from './receipt'

const COOKIE = 'ban-nhap'
const SECONDS = 24 * 60 * 60

/** A draft that this browser may open. */
export interface Held {
  draft: Draft
  raw: Raw
  token: string
}

export const holderOf = (deps: Deps, req: Request) => readSigned(deps, req, COOKIE)

/** Each change counts the day anew, for the cookie as for the draft. */
export const remember = (deps: Deps, res: Response, token: string) =>
  setSigned(deps, res, COOKIE, token, SECONDS)

/**
 * For a browser that has none. Made from the form's key, so that a button pressed twice, before the first answer
 * brought the cookie, leads to one draft of one holder.
 */
export const newHolder = ({ keys }: Deps, key: string | null): string =>
  key === null ? newToken() : keys.hmac('draft', key).toString('base64url')

export async function heldBy(deps: Deps, req: Request, id: string): Promise<Held | undefined> {
  const token = await holderOf(deps, req)
  const draft = token && isUuid(id) ? await drafts.held(deps.db, id, sha256(token)) : undefined
  return draft && { draft, raw: contentOf(deps.keys, draft), token: token! }
}

/** In place of the key that a form on one page carries: nobody sees it, and sent twice it is one request. */
export const keyOf = (keys: Keys, { id }: Draft): string => keptKey(keys, `draft:${id}`)

export async function dropDrafts(deps: Deps, req: Request, res: Response) {
  const token = await holderOf(deps, req)
  if (token) await drafts.dropAllOf(deps.db, sha256(token))
  clearCookie(deps, res, COOKIE)
}

/** Whoever leaves a request leaves no way to its receipt behind; what is still being written stays. */
export async function dropSent(deps: Deps, req: Request): Promise<void> {
  const token = await holderOf(deps, req)
  if (token) await drafts.dropSentOf(deps.db, sha256(token))
}
