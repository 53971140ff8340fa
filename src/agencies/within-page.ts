import type { Locale } from '../i18n'
import { nameOf } from './page'
import type { Agency } from './queries'

export const hrefOf = ({ slug }: Agency) => `/noi-bo/co-quan/${slug}`

/** What the pages that one comes to from the settings of an agency have in common. */
export const within = (agency: Agency, locale: Locale) => ({
  name: nameOf(agency, locale),
  action: hrefOf(agency),
  back: { href: hrefOf(agency), label: 'agencies.settings.title' },
})
