import * as memberships from '../accounts/membership-queries'
import type { Member } from '../accounts/membership-queries'
import { DESK_ROLES, type Actor } from '../actor'
import * as agencies from '../agencies/queries'
import type { Office } from '../agencies/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { NotFound } from '../errors'
import type { Locale } from '../i18n'
import type { Ground } from '../law/grounds'
import { refusalGroundsAt } from '../law/refusals'
import * as spokespeople from '../spokespeople/queries'
import type { Appointment } from '../spokespeople/queries'
import { isUuid } from '../web/form'
import { lacksCopy } from './clock-rules'
import * as contacts from './contact'
import type { OpenedContact } from './contact'
import type { Choices } from './desk-form'
import { mayAskReview } from './mark-rules'
import * as notes from './note-queries'
import type { Note } from './note-queries'
import * as requests from './queries'
import type { PressRequest } from './queries'
import { isOnDeskOf, maySign } from './rules'
import { refusalLawAt } from './refusal-rules'
import { storyOf, type Story } from './story'
import * as work from './work-queries'
import type { Work } from './work-queries'

/** One request with all that its desk sees and may choose from. */
export interface Desk {
  story: Story
  contact: OpenedContact
  /** What of it there is, also when it cannot be opened. */
  given: ReadonlySet<string>
  work: Work
  notes: Note[]
  grounds: readonly Ground[]
  signers: Appointment[]
  /** Whom it can be given to. */
  members: Member[]
  /** Where in the agency it can be. */
  offices: Office[]
  /** Who did what in its history, by their accounts. */
  names: Map<number, string>
  now: Date
  scanning: boolean
}

/** Another agency's request is as unknown as no request. */
export async function deskOf(deps: Deps, by: Actor, id: string): Promise<Desk> {
  const { db, keys, settings } = deps
  const request = isUuid(id) ? await requests.byId(db, id) : undefined
  if (!request || !isOnDeskOf(by, request)) throw new NotFound()
  const now = await deps.now()
  const { agencyId } = request
  const [story, sealed, known, written, signers, members, offices] = await Promise.all([
    storyOf(db, request),
    requests.contactOf(db, id),
    work.workOf(db, id),
    notes.ofRequest(db, id),
    signersOf(db, request, now),
    atDesksOf(db, [agencyId]),
    agencies.officesOf(db, [agencyId]),
  ])
  return {
    ...{ story, work: known, notes: written, signers, members, offices, now, scanning: settings.scanning },
    contact: contacts.open(keys, id, sealed),
    given: new Set(Object.entries(sealed ?? {}).flatMap(([name, value]) => (value ? name : []))),
    grounds: refusalGroundsAt(now),
    names: await work.namesOf(db, accountsIn(story)),
  }
}

/** What the forms of this page may bring. */
export const choicesOf = ({ story: { request }, signers, now }: Desk, locale: Locale): Choices => ({
  law: refusalLawAt(now, locale),
  signers,
  when: { receivedAt: request.receivedAt, now, locale },
  lacksCopy: lacksCopy(request),
  mayReview: mayAskReview(request, now),
})

/** The request, held until the transaction ends. Another agency's is as unknown as none. */
export async function hold(trx: Db, by: Actor, id: string): Promise<PressRequest> {
  const request = await requests.lock(trx, id)
  if (!request || !isOnDeskOf(by, request)) throw new NotFound()
  return request
}

/** Who works at these desks now, each once. */
export async function atDesksOf(db: Db, agencyIds: number[]): Promise<Member[]> {
  const members = await memberships.ofAgencies(db, agencyIds)
  const onDesk = members.filter(({ role }) => (DESK_ROLES as readonly string[]).includes(role))
  return [...new Map(onDesk.map((member) => [member.accountId, member])).values()]
}

export const signersOf = async (db: Db, request: PressRequest, now: Date) =>
  (await spokespeople.current(db, request.agencyId)).filter((term) => maySign(term, request, now))

const accountsIn = ({ events }: Story): number[] =>
  events
    .flatMap(({ move, accountId, details }) => [accountId, move === 'transfer' ? null : details.to])
    .filter((id) => typeof id === 'number')
