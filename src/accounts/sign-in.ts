import type { Actor, Who } from '../actor'
import * as audit from '../audit/queries'
import type { Deps } from '../deps'
import { TooMany } from '../errors'
import { newToken, sha256 } from '../keys'
import type { SignInForm } from './form'
import { matches } from './passwords'
import * as accounts from './queries'
import * as sessions from './session-queries'
import { waitAfter } from './rules'
import { trace } from './trace'

/**
 * A new session's token, or null. An unknown address and a wrong password take the same steps and the same time.
 * @throws TooMany after repeated failures for one address, known or not
 */
export async function signIn(deps: Deps, who: Who, { email, password }: SignInForm): Promise<string | null> {
  const { db, keys, settings } = deps
  const key = keys.hmac('sign-in', email)
  await countTry(deps, key)

  const account = await accounts.byEmail(db, email)
  const right = await matches(account?.passwordHash, password)
  const allowed = right && account && !account.disabledAt && (!account.sample || settings.samples)

  return db.transaction(async (trx) => {
    if (!allowed) {
      await audit.record(trx, who, {
        action: 'sign_in.failed',
        subjectKind: 'account',
        subjectId: account?.id ?? 0,
      })
      return null
    }
    await sessions.forgetFailures(trx, key)
    await audit.record(trx, { ...who, accountId: account.id }, trace('session.started', account.id))
    return start(deps, trx, account.id)
  })
}

/** A failure until it proves right: a try that is counted only when it went wrong lets many at once go past. */
const countTry = ({ db }: Deps, key: Buffer) =>
  db.transaction(async (trx) => {
    const past = await sessions.lockFailures(trx, key)
    const left = waitAfter(past.failures) - past.ago
    if (left > 0) throw new TooMany('accounts.slow_down', left)
    await sessions.noteFailure(trx, key)
  })

async function start({ settings }: Deps, trx: Deps['db'], accountId: number): Promise<string> {
  const token = newToken()
  await sessions.insert(trx, { tokenHash: sha256(token), accountId, hours: settings.session.hours })
  return token
}

/** Who holds this token now, or undefined; a sample account only where samples are allowed. */
export async function holderOf({ db, settings }: Deps, token: string) {
  const holder = await sessions.holder(db, sha256(token), settings.session.idleMinutes)
  return holder?.sample && !settings.samples ? undefined : holder
}

/** The same, who is at work at this moment: it is written down once a minute. */
export async function seenHolderOf(deps: Deps, token: string) {
  const holder = await holderOf(deps, token)
  if (!holder?.stale) return holder
  await sessions.touch(deps.db, holder.sessionId)
  return { ...holder, seenAt: holder.now }
}

export const signOut = ({ db }: Deps, by: Actor) =>
  db.transaction(async (trx) => {
    await sessions.end(trx, by.sessionId)
    await audit.record(trx, by, trace('session.ended', by.accountId))
  })

/** On every device, this one too. */
export const signOutEverywhere = ({ db }: Deps, by: Actor) =>
  db.transaction(async (trx) => {
    await sessions.endAll(trx, by.accountId)
    await audit.record(trx, by, trace('session.ended_everywhere', by.accountId))
  })
