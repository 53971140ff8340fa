import { ROLES } from '../actor'
import { nameOf } from '../agencies/page'
import type { Agency } from '../agencies/queries'
import { CURRENT_LEVELS } from '../agencies/rules'
import type { Locale, MessageKey } from '../i18n'
import type { Problems, Raw } from '../web/form'
import type { Invitation } from './invitation-queries'
import type { Member } from './membership-queries'
import type { Session } from './session-queries'
import { PASSWORD } from './rules'

/** What a form shows the second time; passwords are never sent back. */
const again = (raw: Raw, problems: Problems) => ({
  raw: { ...raw, password: '', again: '', current: '' },
  problems,
})

/** views/accounts/sign-in.hbs */
export const signInPage = (next: string, raw: Raw = {}, problems: Problems = {}, notice?: MessageKey) => ({
  title: 'accounts.sign_in.title',
  fieldWords: ['accounts'],
  next,
  notice,
  ...again(raw, problems),
})

/** views/accounts/accept.hbs */
export const acceptPage = (invitation: Invitation, token: string, raw?: Raw, problems: Problems = {}) => ({
  title: 'accounts.accept.title',
  fieldWords: ['accounts'],
  action: `/noi-bo/loi-moi/${token}`,
  email: invitation.email,
  role: `accounts.role.${invitation.role}`,
  min: PASSWORD.min,
  ...again(raw ?? { fullName: invitation.fullName ?? '' }, problems),
})

/** views/accounts/first.hbs */
export const firstPage = (token: string, raw: Raw = {}, problems: Problems = {}) => ({
  title: 'accounts.first.title',
  fieldWords: ['accounts.first', 'accounts'],
  action: `/noi-bo/loi-moi/${token}`,
  min: PASSWORD.min,
  levels: CURRENT_LEVELS.map((value) => ({
    value,
    label: `agencies.level.${value}`,
    selected: value === raw['agencyLevel'],
  })),
  ...again(raw, problems),
})

/** views/accounts/own.hbs */
export const ownPage = (sessions: Session[], current: string, raw: Raw = {}, problems: Problems = {}) => ({
  title: 'accounts.own.title',
  fieldWords: ['accounts'],
  min: PASSWORD.min,
  sessions: sessions.map((session) => ({ ...session, current: session.id === current })),
  ...again(raw, problems),
})

interface Members {
  agencies: Agency[]
  members: Member[]
  notice?: MessageKey | undefined
}

/** views/accounts/members.hbs */
export const membersPage = (
  { agencies, members, notice }: Members,
  locale: Locale,
  raw: Raw = {},
  problems: Problems = {},
) => ({
  title: 'accounts.members.title',
  fieldWords: ['accounts'],
  notice,
  groups: agencies.map((agency) => ({
    name: nameOf(agency, locale),
    members: members
      .filter(({ agencyId }) => agencyId === agency.id)
      .map((member) => ({ ...member, role: `accounts.role.${member.role}` })),
  })),
  agencies: agencies.map((agency) => ({
    value: agency.id,
    name: nameOf(agency, locale),
    selected: String(agency.id) === raw['agency'],
  })),
  roles: ROLES.map((value) => ({ value, label: `accounts.role.${value}`, selected: value === raw['role'] })),
  raw,
  problems,
})
