import { nameOf } from '../agencies/page'
import type { Agency } from '../agencies/queries'
import type { Locale, MessageKey } from '../i18n'
import { cite } from '../law/articles'
import type { Problems, Raw } from '../web/form'
import type { Absence } from './absence-queries'
import { whyNotNote } from './absence-rules'
import type { Recorded } from './register-queries'

const DESK = '/noi-bo/nguoi-phat-ngon'

interface Shown {
  appointment: Recorded
  agency: Agency
  absence: Absence | undefined
  /** What the reader does besides: writes down who is authorised, or decides it. */
  may: { authorise: boolean; decide: boolean }
  now: Date
}

interface Typed {
  raw?: Raw
  problems?: Problems
  /** What was done, or what could not be. */
  notice?: MessageKey | undefined
  refused?: MessageKey | undefined
}

/** views/spokespeople/absence.hbs */
export function absencePage(
  { appointment, agency, absence, may, now }: Shown,
  locale: Locale,
  typed: Typed = {},
) {
  return {
    title: 'spokespeople.unable.title',
    back: may.authorise ? { href: DESK, label: 'spokespeople.desk.title' } : BACK_HOME,
    fieldWords: ['spokespeople.unable'],
    ...{ fullName: appointment.fullName, position: appointment.position, agency: nameOf(agency, locale) },
    article: cite(absence ? 'authorisation' : 'unable', now, locale),
    ...{ absence, may },
    why: absence ? null : whyNotNote(appointment, false, now),
    at: `${DESK}/${appointment.id}/vang-mat`,
    authoriseHref: `${DESK}/moi?tu-cach=authorised`,
    raw: typed.raw ?? { reason: '' },
    problems: typed.problems ?? {},
    ...{ notice: typed.notice, refused: typed.refused },
  }
}

const BACK_HOME = { href: '/noi-bo', label: 'site.back_desk' }
