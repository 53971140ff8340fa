import { nameOf } from '../agencies/page'
import type { Agency } from '../agencies/queries'
import type { Locale, MessageKey } from '../i18n'
import type { Question } from '../web/confirm-page'
import type { Problems, Raw } from '../web/form'
import type { Appointment, Person } from './queries'
import { BASES, daysLeft, stateOf, whyNotEnd, type Basis } from './rules'

const HERE = '/noi-bo/nguoi-phat-ngon'

interface Desk {
  agencies: Agency[]
  appointments: Appointment[]
  now: Date
  notice: MessageKey | undefined
}

/** views/spokespeople/desk.hbs */
export const deskPage = ({ agencies, appointments, now, notice }: Desk, locale: Locale) => ({
  title: 'spokespeople.desk.title',
  notice,
  groups: agencies.map((agency) => {
    const theirs = appointments.filter(({ agencyId }) => agencyId === agency.id)
    const those = (state: string) =>
      theirs.filter((each) => stateOf(each, now) === state).map((each) => line(each, now))
    const [current, coming, ended] = [those('current'), those('coming'), those('ended')]
    return { name: nameOf(agency, locale), current, coming, ended, past: ended.length }
  }),
})

/** views/partials/appointment.hbs */
const line = (appointment: Appointment, now: Date) => ({
  ...appointment,
  basis: `spokespeople.basis.${appointment.basis}`,
  days: daysLeft(appointment, now),
  canEnd: whyNotEnd(appointment, now) === null,
})

/** views/spokespeople/basis.hbs: what kind of right it is decides what the form asks. */
export const basisPage = (problems: Problems = {}) => ({
  title: 'spokespeople.desk.add',
  back: { href: HERE, label: 'spokespeople.desk.title' },
  fieldWords: ['spokespeople.desk'],
  bases: BASES.map((basis) => ({ ...basisWords(basis), href: `${HERE}/moi?tu-cach=${basis}` })),
  problems,
})

const basisWords = (basis: Basis) => ({
  label: `spokespeople.basis.${basis}`,
  hint: `spokespeople.basis.${basis}.hint`,
})

interface Choice {
  basis: Basis
  agencies: Agency[]
  people: Person[]
  /** Of the form that is shown. */
  key: string
}

/** views/spokespeople/appoint.hbs */
export const appointPage = (
  { basis, agencies, people, key }: Choice,
  locale: Locale,
  raw: Raw,
  problems: Problems,
) => ({
  title: 'spokespeople.desk.add',
  back: { href: `${HERE}/moi`, label: 'spokespeople.desk.other_basis' },
  fieldWords: ['spokespeople.desk', 'spokespeople'],
  basis,
  capacity: basisWords(basis),
  forCase: basis === 'authorised',
  free: basis !== 'authorised',
  only: agencies.length === 1 && agencies[0],
  agencies: options(
    agencies.map((agency) => ({ value: agency.id, name: nameOf(agency, locale) })),
    raw['agency'],
  ),
  people: options(
    people.map(({ id, fullName }) => ({ value: id, name: fullName })),
    raw['person'],
  ),
  key: raw['key'] || key,
  raw,
  problems,
})

const options = (entries: { value: number; name: string }[], chosen: string | undefined) =>
  entries.map((entry) => ({ ...entry, selected: String(entry.value) === chosen }))

/** views/confirm.hbs */
export function endQuestion(appointment: Appointment, agency: Agency, now: Date, locale: Locale): Question {
  const values = { name: appointment.fullName, agency: nameOf(agency, locale) }
  return {
    question: { key: 'spokespeople.end.question', values },
    effects: [{ key: 'spokespeople.end.effect', values }, { key: 'spokespeople.end.scheduled' }],
    send: 'spokespeople.desk.end',
    action: `${HERE}/${appointment.id}/ket-thuc`,
    back: HERE,
    why: whyNotEnd(appointment, now),
  }
}
