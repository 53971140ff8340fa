import { langOf, nameOf } from '../agencies/page'
import type { Agency } from '../agencies/queries'
import type { Happening } from '../audit/queries'
import { fileLine } from '../files/page'
import type { HeldFile } from '../files/queries'
import { isMessageKey, type Locale, type MessageKey } from '../i18n'
import type { Problems, Raw } from '../web/form'
import { whyNotNote } from './absence-rules'
import { noClock, publishClock, type Timed } from './clock-page'
import { HERE } from './desk-page'
import type { Recorded } from './register-queries'
import { FACTS, placeOf, whyNotPublish, type Contact, type Place } from './register-rules'
import { daysLeft, whyNotEnd } from './rules'

export interface Held {
  appointment: Recorded
  agency: Agency
  grantor: Recorded | undefined
  files: HeldFile[]
  timed: Timed | undefined
  /** How the time was counted. */
  steps: object | null
  events: Happening[]
  /** Whether the reader changes what is read. */
  may: boolean
  now: Date
}

export interface Typed {
  raw?: Raw
  problems?: Problems
  notice?: MessageKey | undefined
}

const STATES: Record<Place, MessageKey> = {
  unpublished: 'spokespeople.desk.unpublished',
  current: 'spokespeople.state.current',
  coming: 'spokespeople.state.coming',
  ended: 'spokespeople.desk.ended_state',
}

/** views/spokespeople/appointment.hbs */
export function appointmentPage(held: Held, scanning: boolean, locale: Locale, typed: Typed = {}) {
  const { appointment, agency, grantor, files, timed, steps, now, may } = held
  const ended = whyNotEnd(appointment, now) !== null
  const clock = publishClock(appointment, timed, now, locale)
  return {
    ...appointment,
    title: null,
    heading: appointment.fullName,
    back: may ? { href: HERE, label: 'spokespeople.desk.title' } : null,
    fieldWords: ['spokespeople.desk', 'spokespeople'],
    basis: `spokespeople.basis.${appointment.basis}`,
    agency: nameOf(agency, locale),
    agencyLang: langOf(agency, locale),
    state: STATES[placeOf(appointment, now)],
    days: ended ? null : daysLeft(appointment, now),
    decision: decisionWord(appointment),
    grantor: grantor && { name: grantor.fullName, href: `${HERE}/${grantor.id}` },
    files: files.map((file) => fileLine(file, '/noi-bo/tep', scanning, locale)),
    clock,
    late: clock?.late ?? false,
    noClock: noClock(appointment, timed, locale),
    steps,
    at: `${HERE}/${appointment.id}`,
    mayChange: may && !ended,
    mayBeUnable: whyNotNote(appointment, false, now) === null,
    mayPublish: may && whyNotPublish(appointment, now) === null,
    history: held.events.map(historyLine),
    raw: typed.raw ?? rawOf(appointment),
    problems: typed.problems ?? {},
    notice: typed.notice,
  }
}

const decisionWord = ({ basis }: Recorded): MessageKey =>
  basis === 'regular' ? 'spokespeople.desk.decision' : `spokespeople.desk.decision.${basis}`

const rawOf = (contact: Contact): Raw => Object.fromEntries(FACTS.map((fact) => [fact, contact[fact] ?? '']))

const WORDS = {
  position: 'spokespeople.position',
  phone: 'spokespeople.phone',
  officialEmail: 'spokespeople.official_email',
} as const satisfies Record<keyof Contact, MessageKey>

interface Change {
  before?: Partial<Contact>
  after?: Partial<Contact>
}

function historyLine({ at, action, name, details }: Happening) {
  const { before = {}, after = {} } = details as Change
  const act = `audit.action.${action}`
  return {
    at,
    name,
    act: isMessageKey(act) ? act : null,
    changes: FACTS.filter((fact) => fact in after).map((fact) => ({
      fact: WORDS[fact],
      before: before[fact] ?? null,
      after: after[fact] ?? null,
    })),
  }
}
