import type { Deps } from '../deps'
import type { Locale } from '../i18n'
import type { Settings } from './contact-form'

/** What the forms are read by. */
export const settingsFor = async ({ now, settings }: Deps, locale: Locale): Promise<Settings> => ({
  domains: settings.officialDomains,
  now: await now(),
  locale,
})
