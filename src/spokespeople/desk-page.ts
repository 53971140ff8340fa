import { nameOf } from '../agencies/page'
import type { Agency } from '../agencies/queries'
import type { Locale, MessageKey } from '../i18n'
import type { Problems } from '../web/form'
import { publishClock, type Timed } from './clock-page'
import type { Recorded } from './register-queries'
import { placeOf, type Place } from './register-rules'
import { BASES, daysLeft, whyNotEnd, type Basis } from './rules'

export const HERE = '/noi-bo/nguoi-phat-ngon'

interface Desk {
  agencies: Agency[]
  appointments: Recorded[]
  /** By when each is to be published, by their ids. */
  clocks: Map<string, Timed>
  now: Date
  notice: MessageKey | undefined
}

/** views/spokespeople/desk.hbs */
export const deskPage = ({ agencies, appointments, clocks, now, notice }: Desk, locale: Locale) => ({
  title: 'spokespeople.desk.title',
  notice,
  groups: agencies.map((agency) => {
    const theirs = appointments.filter(({ agencyId }) => agencyId === agency.id)
    const those = (place: Place) =>
      theirs
        .filter((each) => placeOf(each, now) === place)
        .map((each) => line(each, clocks.get(each.id), now, locale))
    const ended = those('ended')
    const [unpublished, current, coming] = [those('unpublished'), those('current'), those('coming')]
    return { name: nameOf(agency, locale), unpublished, current, coming, ended, past: ended.length }
  }),
})

/** views/partials/appointment.hbs */
function line(appointment: Recorded, timed: Timed | undefined, now: Date, locale: Locale) {
  const clock = publishClock(appointment, timed, now, locale)
  return {
    ...appointment,
    href: `${HERE}/${appointment.id}`,
    basis: `spokespeople.basis.${appointment.basis}`,
    days: daysLeft(appointment, now),
    canEnd: whyNotEnd(appointment, now) === null,
    // one that was published in time needs no mark
    clock: clock && (clock.late || appointment.publishedAt === null) ? clock : null,
  }
}

/** views/spokespeople/basis.hbs: what kind of right it is decides what the form asks. */
export const basisPage = (problems: Problems = {}) => ({
  title: 'spokespeople.desk.add',
  back: { href: HERE, label: 'spokespeople.desk.title' },
  fieldWords: ['spokespeople.desk'],
  bases: BASES.map((basis) => ({ ...basisWords(basis), href: `${HERE}/moi?tu-cach=${basis}` })),
  problems,
})

export const basisWords = (basis: Basis) => ({
  label: `spokespeople.basis.${basis}`,
  hint: `spokespeople.basis.${basis}.hint`,
})
