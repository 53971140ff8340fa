import { langOf, nameOf } from '../agencies/page'
import type { Agency } from '../agencies/queries'
import type { Locale } from '../i18n'
import type { Problems, Raw } from '../web/form'
import type { Pager } from '../web/pager'
import type { Appointment, Person, Spokesperson } from './queries'
import { BASES, holdsAt } from './rules'

/** views/partials/spokesperson.hbs */
export const card = (spokesperson: Spokesperson, locale: Locale) => ({
  ...spokesperson,
  basis: `spokespeople.basis.${spokesperson.basis}`,
  agencyHref: `/co-quan/${spokesperson.agencySlug}`,
  agencyName: nameOf({ nameVi: spokesperson.agencyNameVi, nameEn: spokesperson.agencyNameEn }, locale),
  agencyLang: langOf({ nameEn: spokesperson.agencyNameEn }, locale),
})

interface Directory {
  spokespeople: Spokesperson[]
  agencies: Agency[]
  filters: { q: string; 'co-quan': string }
  total: number
  pager: Pager
}

/** views/spokespeople/list.hbs: the agencies in order, each with its spokespeople. */
export function listPage({ spokespeople, agencies, filters, total, pager }: Directory, locale: Locale) {
  const cards = spokespeople.map((spokesperson) => card(spokesperson, locale))
  const agencyIds = [...new Set(cards.map(({ agencyId }) => agencyId))]
  return {
    title: 'spokespeople.title',
    groups: agencyIds.map((id) => {
      const theirs = cards.filter(({ agencyId }) => agencyId === id)
      return {
        name: theirs[0]!.agencyName,
        lang: theirs[0]!.agencyLang,
        href: theirs[0]!.agencyHref,
        spokespeople: theirs,
      }
    }),
    q: filters.q,
    agencies: agencies.map((agency) => ({
      value: agency.slug,
      name: nameOf(agency, locale),
      selected: agency.slug === filters['co-quan'],
    })),
    total,
    filtered: filters.q !== '' || filters['co-quan'] !== '',
    pager,
  }
}

interface Desk {
  /** Of the form that is shown. */
  key: string
  agencies: Agency[]
  appointments: Appointment[]
  people: Person[]
  now: Date
}

/** views/spokespeople/desk.hbs */
export const deskPage = (
  { agencies, appointments, people, now, key }: Desk,
  locale: Locale,
  raw: Raw = {},
  problems: Problems = {},
) => ({
  title: 'spokespeople.desk.title',
  fieldWords: ['spokespeople.desk', 'spokespeople'],
  groups: agencies.map((agency) => ({
    name: nameOf(agency, locale),
    appointments: appointments.filter(({ agencyId }) => agencyId === agency.id).map((each) => row(each, now)),
  })),
  agencies: options(
    agencies.map((agency) => ({ value: agency.id, name: nameOf(agency, locale) })),
    raw['agency'],
  ),
  people: options(
    people.map(({ id, fullName }) => ({ value: id, name: fullName })),
    raw['person'],
  ),
  bases: BASES.map((value) => ({
    value,
    label: `spokespeople.basis.${value}`,
    selected: value === (raw['basis'] ?? 'regular'),
  })),
  key: raw['key'] || key,
  raw,
  problems,
})

const options = (entries: { value: number; name: string }[], chosen: string | undefined) =>
  entries.map((entry) => ({ ...entry, selected: String(entry.value) === chosen }))

const row = (appointment: Appointment, now: Date) => ({
  ...appointment,
  basis: `spokespeople.basis.${appointment.basis}`,
  state: `spokespeople.state.${stateOf(appointment, now)}`,
  canEnd: appointment.revokedAt === null && (appointment.validTo === null || appointment.validTo > now),
})

function stateOf(appointment: Appointment, now: Date) {
  if (holdsAt(appointment, now)) return 'current'
  return appointment.revokedAt === null && appointment.validFrom > now ? 'coming' : 'ended'
}
