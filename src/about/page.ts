import { formatDay } from '../i18n/dates'
import type { MessageKey } from '../i18n'

/** When somebody last went through it: a new day needs a new look at every sentence. */
const STATED_ON = '2026-11-23'

/** views/about/accessibility.hbs */
export const accessibilityPage = () => ({
  title: 'about.accessibility.title' satisfies MessageKey,
  statedOn: { iso: STATED_ON, shown: formatDay(STATED_ON) },
})

/** views/about/official.hbs */
export const officialPage = () => ({ title: 'about.official.title' satisfies MessageKey })
