import { nameOf } from '../agencies/page'
import type { Agency } from '../agencies/queries'
import type { Locale } from '../i18n'
import { addressOf } from './desk-page'
import type { PressRequest } from './queries'
import { groupsOf } from './receipt'

/** What the desk reads out or prints for a journalist. */
export interface Codes {
  request: PressRequest
  /** Null once another took its place. */
  secret: string | null
  /** Of who asked; null once it was erased. */
  name: string | null
  agency: Agency
  /** Of its press office. */
  phone: string | null
}

/** views/requests/desk-secret.hbs; nothing of it once the quarter of an hour is over, or another secret was issued. */
export const secretPage = (issued: Codes | null, locale: Locale) => ({
  title: 'requests.reissued.title',
  issued: issued && codesPage(issued, locale),
})

/** Where to follow it is said in the language of the journalist, who may keep the paper. */
export const codesPage = ({ request, secret, name, agency, phone }: Codes, locale: Locale) => ({
  code: request.publicCode,
  secret: secret && groupsOf(secret),
  name,
  agency: nameOf(agency, locale),
  phone,
  subject: request.subject,
  follow: request.locale === 'en' ? '/en/theo-doi' : '/theo-doi',
  href: addressOf(request),
})
