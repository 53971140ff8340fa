import { nameOf } from '../agencies/page'
import { LOCALES, type Locale } from '../i18n'
import { askedFields, type Again } from './new-page'
import type { Askable } from './queries'
import { RECORDED_CHANNELS } from './rules'
import { codesPage, type Codes } from './secret-page'

/** views/requests/record.hbs. @param key of the form: sent twice, it is one request */
export function recordPage(agencies: Askable[], key: string, locale: Locale, again: Again = {}) {
  const { raw = {} } = again
  return {
    title: 'requests.record.title',
    back: { href: '/noi-bo/yeu-cau', label: 'requests.desk.back' },
    ...askedFields(again),
    fieldWords: ['requests.record', 'requests'],
    key,
    channels: RECORDED_CHANNELS.map((value) => ({
      value,
      label: `requests.channel.${value}`,
      selected: value === raw['channel'],
    })),
    locales: LOCALES.map((value) => ({
      value,
      label: `requests.record.locale.${value}`,
      selected: value === raw['locale'],
    })),
    agencies: agencies.map((agency) => ({
      value: agency.slug,
      name: nameOf(agency, locale),
      selected: agency.slug === raw['agency'],
    })),
  }
}

/** views/requests/desk-recorded.hbs; nothing of it once the quarter of an hour is over. */
export const recordedPage = (recorded: Codes | null, locale: Locale) => ({
  title: 'requests.record.done',
  recorded: recorded && { ...codesPage(recorded, locale), receivedAt: recorded.request.receivedAt },
})
