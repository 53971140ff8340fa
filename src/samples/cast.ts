import { join } from '../accounts/actions'
import { addRole } from '../accounts/member-actions'
import type { Account } from '../accounts/queries'
import type { Actor, Role } from '../actor'
import { addChannel, changeOffice, found, OFFICE_NAME } from '../agencies/actions'
import type { Agency } from '../agencies/queries'
import { SAMPLES } from '../audit/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import type { AgencyCode } from './story'
import { AGENCIES } from './texts/agencies'
import { PEOPLE, type SamplePerson } from './texts/people'

export interface Player extends Actor {
  personId: number
}

/** Who and what the story is about. */
export interface Cast {
  agency: (code: AgencyCode) => Agency
  player: (role: Role) => Player
  byEmail: Map<string, Player>
}

/** Agencies, accounts, press offices and channels, each through its own action. */
export async function gather(deps: Deps, hashes: Map<string, string>): Promise<Cast> {
  const agencies = await foundAll(deps.db)
  const players = new Map<string, Player>()
  for (const person of PEOPLE)
    players.set(person.email, await player(deps.db, person, hashes.get(person.email)!, agencies))
  const byRole = new Map([...players.values()].map((one) => [one.memberships[0]!.role, one]))
  const cast: Cast = {
    agency: (code) => agencies.get(code)!,
    player: (role) => byRole.get(role)!,
    byEmail: players,
  }
  await furnish(deps, cast)
  return cast
}

/** Parents come first in the list. */
async function foundAll(trx: Db): Promise<Map<AgencyCode, Agency>> {
  const agencies = new Map<AgencyCode, Agency>()
  for (const { code, nameVi, nameEn, symbol, level, parent, channels } of AGENCIES) {
    const parentId = parent && agencies.get(parent)!.id
    const values = { code, nameVi, nameEn, symbol, level, parentId, website: channels[0]!.url, sample: true }
    agencies.set(code, await found(trx, SAMPLES, values))
  }
  return agencies
}

async function player(
  trx: Db,
  { fullName, email, role, everywhere }: SamplePerson,
  passwordHash: string,
  agencies: Map<AgencyCode, Agency>,
): Promise<Player> {
  const [first, ...others] = [...agencies.values()].map(({ id }) => id) as [number, ...number[]]
  const account = await join(trx, SAMPLES, { fullName, email, passwordHash, sample: true }, first, [role])
  const also = everywhere ? others : []
  for (const agencyId of also) await addRole(trx, SAMPLES, account.id, agencyId, role)
  return actor(account, fullName, role, [first, ...also])
}

const actor = ({ id, personId, email }: Account, name: string, role: Role, agencyIds: number[]): Player => ({
  ...{ accountId: id, personId, name, email },
  ...{ requestId: SAMPLES.requestId, sessionId: 'samples' },
  memberships: agencyIds.map((agencyId) => ({ agencyId, role, officeId: null })),
})

async function furnish(deps: Deps, { agency, player }: Cast) {
  const administrator = player('administrator')
  for (const { code, phone, email, channels } of AGENCIES) {
    const { id } = agency(code)
    await changeOffice(deps, administrator, id, {
      officeName: OFFICE_NAME,
      officePhone: phone,
      officeEmail: email,
    })
    for (const channel of channels) await addChannel(deps, administrator, id, channel)
  }
}
