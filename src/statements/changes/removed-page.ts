import { formatDay } from '../../i18n/dates'
import type { Agency } from '../../agencies/queries'
import { langOf, nameOf } from '../../agencies/page'
import type { Locale } from '../../i18n'
import { numberOf } from '../numbers'
import type { Removal } from './public-queries'

/** views/statements/removed.hbs: that it was there, and why it is not; nothing of what it said. */
export const removedPage = (removal: Removal, agency: Agency | undefined, locale: Locale) => ({
  title: 'changes.removed.title',
  kind: `statements.kind.${removal.kind}`,
  number: numberOf(removal),
  issuer: agency ? nameOf(agency, locale) : removal.issuerName,
  issuerLang: agency ? langOf(agency, locale) : 'vi',
  issuerHref: agency ? `/co-quan/${agency.slug}` : null,
  issuedOn: removal.issuedOn && { iso: removal.issuedOn, shown: formatDay(removal.issuedOn) },
  at: removal.at,
  basis: removal.legalBasis,
  basisEn: removal.legalBasisEn,
  decided: removal.decidedName,
  role: `accounts.role.${removal.decidedRole}`,
})
