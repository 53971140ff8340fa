import { ROLES, type Actor } from '../../src/actor'
import * as accounts from '../../src/accounts/queries'
import { holderOf } from '../../src/accounts/sign-in'
import { db, deps, sessionFor } from '../support/portal'
import { freshly, VISITOR, type Reader } from './reader'
import type { Portal } from './portal'
import type { Step } from './walk'

/** Somebody of the staff as the portal knows them. */
export async function actorOf(email: string): Promise<Actor> {
  const account = (await accounts.byEmail(db, email))!
  const holder = (await holderOf(deps({ samples: true }), await sessionFor(account.id)))!
  return { ...holder, requestId: 'test' }
}

/** A browser for each, named by their first role. */
export const readersOf = (actors: Actor[]): Promise<Reader[]> =>
  Promise.all(
    actors.map(({ accountId, memberships }) =>
      freshly({ ...VISITOR, who: memberships[0]?.role ?? ROLES[0], accountId }),
    ),
  )

const NOWHERE = ['/khong-co-trang-nay', '/en/khong-co-trang-nay', '/noi-bo/khong-co-trang-nay']

/** Where a reader begins: at every address that needs no name of a thing, also where they may not go, and where nothing is. */
export const startsFor = ({ routes }: Portal, reader: Reader): Step[] =>
  [...namelessOf(routes), ...NOWHERE]
    .filter((at) => at.startsWith('/noi-bo') === (reader.who !== 'visitor'))
    .concat(reader.who === 'visitor' ? ['/en', '/noi-bo'] : [])
    .map((at) => ({ reader, at, isGuess: true }))

const namelessOf = (routes: Portal['routes']) =>
  routes.filter(({ method, path }) => method === 'GET' && !path.includes(':')).map(({ path }) => path)
