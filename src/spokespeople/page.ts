import { langOf, nameOf } from '../agencies/page'
import type { Locale } from '../i18n'
import type { Listed } from './directory-queries'
import type { Spokesperson } from './queries'

/** views/partials/spokesperson.hbs */
export const card = (spokesperson: Spokesperson, locale: Locale) => ({
  ...spokesperson,
  basis: `spokespeople.basis.${spokesperson.basis}`,
  personHref: `/nguoi-phat-ngon/${spokesperson.slug}`,
  agencyHref: `/co-quan/${spokesperson.agencySlug}`,
  agencyName: nameOf({ nameVi: spokesperson.agencyNameVi, nameEn: spokesperson.agencyNameEn }, locale),
  agencyLang: langOf({ nameEn: spokesperson.agencyNameEn }, locale),
})

/** views/partials/past-speaker.hbs */
export const pastLine = (one: Listed) => ({
  ...{ fullName: one.fullName, position: one.position, caseSubject: one.caseSubject },
  ...{ decisionNo: one.decisionNo, from: one.validFrom, to: endOf(one) },
  basis: `spokespeople.basis.${one.basis}`,
  personHref: `/nguoi-phat-ngon/${one.slug}`,
})

/** When the right ended or will. */
export const endOf = ({ validTo, revokedAt }: Pick<Listed, 'validTo' | 'revokedAt'>): Date | null =>
  revokedAt && (!validTo || revokedAt < validTo) ? revokedAt : validTo
