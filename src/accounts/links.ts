import type { Deps } from '../deps'
import type { Locale } from '../i18n'

/** The workspace as a letter names it, in its reader's language. */
export const workspace = ({ settings }: Pick<Deps, 'settings'>, locale: Locale) =>
  `${settings.publicUrl}${locale === 'en' ? '/en' : ''}/noi-bo`

/** The address of an invitation; its token is known to nobody else. */
export const linkFor = (deps: Pick<Deps, 'settings'>, token: string, locale: Locale = 'vi') =>
  `${workspace(deps, locale)}/loi-moi/${token}`
