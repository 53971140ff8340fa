import { langOf, nameOf } from '../agencies/page'
import type { Agency } from '../agencies/queries'
import type { Locale } from '../i18n'
import type { Pager } from '../web/pager'
import type { Spokesperson } from './queries'

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
    about: 'spokespeople.lead',
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
