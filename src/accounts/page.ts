import { ROLES } from '../actor'
import { nameOf } from '../agencies/page'
import type { Agency, Office } from '../agencies/queries'
import { CURRENT_LEVELS } from '../agencies/rules'
import type { Locale, MessageKey } from '../i18n'
import type { Problems, Raw } from '../web/form'
import type { InvitationTo } from './invitation-queries'
import type { Member } from './membership-queries'
import type { Session } from './session-queries'
import { hasOffice, PASSWORD } from './rules'

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
  words: [] as string[],
  ...again(raw, problems),
})

const linked = (token: string) => ({ action: `/noi-bo/loi-moi/${token}`, min: PASSWORD.min })

const offered = ({ email, role }: InvitationTo<'join'>, agency: Agency, locale: Locale) => ({
  email,
  role: `accounts.role.${role}`,
  agency: nameOf(agency, locale),
})

export interface Joining {
  invitation: InvitationTo<'join'>
  agency: Agency
  locale: Locale
}

/** views/accounts/accept.hbs */
export const acceptPage = (
  { invitation, agency, locale }: Joining,
  token: string,
  raw?: Raw,
  problems: Problems = {},
) => ({
  title: 'accounts.accept.title',
  fieldWords: ['accounts'],
  ...linked(token),
  ...offered(invitation, agency, locale),
  ...again(raw ?? { fullName: invitation.fullName }, problems),
})

/** views/accounts/role.hbs */
export const rolePage = ({ invitation, agency, locale }: Joining, token: string) => ({
  title: 'accounts.take_role.title',
  ...linked(token),
  ...offered(invitation, agency, locale),
})

/** views/accounts/reset.hbs */
export const resetPage = (email: string, token: string, problems: Problems = {}) => ({
  title: 'accounts.reset.title',
  fieldWords: ['accounts'],
  ...linked(token),
  email,
  problems,
})

/** views/accounts/first.hbs */
export const firstPage = (token: string, raw: Raw = {}, problems: Problems = {}) => ({
  title: 'accounts.first.title',
  fieldWords: ['accounts.first', 'accounts'],
  ...linked(token),
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

export interface Members {
  agencies: Agency[]
  offices: Office[]
  members: Member[]
  invitations: InvitationTo<'join'>[]
  notice?: MessageKey | undefined
}

/** views/accounts/members.hbs */
export const membersPage = (shown: Members, locale: Locale, raw: Raw = {}, problems: Problems = {}) => ({
  title: 'accounts.members.title',
  fieldWords: ['accounts'],
  notice: shown.notice,
  groups: shown.agencies.map((agency) => ({
    name: nameOf(agency, locale),
    members: shown.members.filter(isOf(agency)).map((member) => memberLine(member, shown.offices)),
    invitations: shown.invitations.filter(isOf(agency)).map(withRole),
  })),
  agencies: shown.agencies.map((agency) => ({
    value: agency.id,
    name: nameOf(agency, locale),
    selected: String(agency.id) === raw['agency'],
  })),
  roles: ROLES.map((value) => ({ value, label: `accounts.role.${value}`, selected: value === raw['role'] })),
  raw,
  problems,
})

/** Where the agency has one office only, there is nothing to choose. */
function memberLine(member: Member, all: Office[]) {
  const offices = all.filter(isOf({ id: member.agencyId }))
  const chosen = hasOffice(member.role) && offices.length > 1
  return {
    ...withRole(member),
    offices: chosen && offices.map(({ id, name }) => ({ value: id, name, selected: id === member.officeId })),
  }
}

const isOf =
  ({ id }: { id: number }) =>
  ({ agencyId }: { agencyId: number }) =>
    agencyId === id

const withRole = <T extends { role: string }>(row: T) => ({ ...row, role: `accounts.role.${row.role}` })
