import type { Actor } from '../actor'
import { nameOf } from '../agencies/page'
import type { Agency } from '../agencies/queries'
import type { Locale } from '../i18n'
import type { Question } from '../web/confirm-page'
import type { Problems } from '../web/form'
import { NEW_WORDS } from './page'
import { PASSWORD } from './rules'
import type { Session } from './session-queries'

const HERE = '/noi-bo/tai-khoan'

/** views/accounts/own.hbs */
export const ownPage = (by: Actor, agencies: Agency[], sessions: Session[], locale: Locale) => ({
  title: 'accounts.own.title',
  name: by.name,
  email: by.email,
  workplaces: agencies.map((agency) => ({
    name: nameOf(agency, locale),
    roles: by.memberships
      .filter(({ agencyId }) => agencyId === agency.id)
      .map(({ role }) => `accounts.role.${role}`),
  })),
  sessions: sessions.map((session) => ({ ...session, current: session.id === by.sessionId })),
})

/** views/accounts/password.hbs */
export const passwordPage = (problems: Problems = {}) => ({
  title: 'accounts.own.password',
  back: { href: HERE, label: 'accounts.own.back' },
  fieldWords: NEW_WORDS,
  min: PASSWORD.min,
  problems,
})

/** views/confirm.hbs */
export const everywhereQuestion: Question = {
  question: { key: 'accounts.everywhere.question' },
  effects: [{ key: 'accounts.everywhere.effect' }, { key: 'accounts.everywhere.unsaved' }],
  send: 'accounts.sign_out_everywhere',
  action: '/noi-bo/dang-xuat-moi-noi',
  back: HERE,
}
