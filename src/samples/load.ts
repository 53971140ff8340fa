import * as accounts from '../accounts/queries'
import { hash, matches } from '../accounts/passwords'
import * as agencies from '../agencies/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import * as outbox from '../mail/outbox'
import { releaseDue } from '../statements/release/release-actions'
import { calendarFrom } from './calendar'
import { gather } from './cast'
import { accountsFor, keptAccounts, type SampleAccount } from './credentials'
import { ask } from './requests'
import { playPast, playPresent } from './statements'
import { regulate } from './regulation'
import { appointAll } from './terms'

export type { SampleAccount }

/** An invented province on the first start. @returns whoever can sign in with a password that is written down */
export async function loadSamples(deps: Deps, dataDir: string): Promise<SampleAccount[]> {
  if (!(await isEmpty(deps.db))) return working(deps.db, keptAccounts(dataDir))
  const samples = accountsFor(dataDir)
  const hashes = await Promise.all(
    samples.map(async ({ email, password }) => [email, await hash(password)] as const),
  )
  await deps.db.transaction((trx) => build({ ...deps, db: trx }, new Map(hashes)))
  return samples
}

const isEmpty = async (db: Db) => (await agencies.allIds(db)).length === 0 && (await accounts.none(db))

/** The whole province or nothing of it: actions inside open savepoints. */
async function build(deps: Deps, hashes: Map<string, string>) {
  const calendar = calendarFrom(await deps.now(deps.db))
  const cast = await gather(deps, hashes)
  await regulate(deps, cast)
  await appointAll(deps, cast, calendar)
  await playPast({ deps, cast, calendar })
  await releaseDue(deps)
  await dropLetters(deps.db)
  await playPresent({ deps, cast, calendar })
  await ask(deps, cast)
}

const EVERY = 1000

/** Nobody waits for letters about what was decided weeks ago. */
async function dropLetters(trx: Db) {
  for (const { id } of await outbox.newest(trx, EVERY)) await outbox.purge(trx, id)
}

/** Those that are still there and have not changed their password. */
async function working(db: Db, kept: SampleAccount[]): Promise<SampleAccount[]> {
  const right = await Promise.all(kept.map((account) => isRight(db, account)))
  return kept.filter((_, index) => right[index])
}

async function isRight(db: Db, { email, password }: SampleAccount): Promise<boolean> {
  const account = await accounts.byEmail(db, email)
  return Boolean(account?.sample && !account.disabledAt && (await matches(account.passwordHash, password)))
}
