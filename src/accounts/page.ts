import { nameOf } from '../agencies/page'
import type { Agency } from '../agencies/queries'
import { CURRENT_LEVELS } from '../agencies/rules'
import type { Locale, MessageKey } from '../i18n'
import type { Problems, Raw } from '../web/form'
import type { InvitationTo } from './invitation-queries'
import { PASSWORD } from './rules'

/** Where a password is a new one. */
export const NEW_WORDS = ['accounts.new', 'accounts']

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
  done: undefined as MessageKey | undefined,
  words: [] as string[],
  ...again(raw, problems),
})

const linked = (token: string) => ({ action: `/noi-bo/loi-moi/${token}`, min: PASSWORD.min })

const offered = ({ email, role, expiresAt }: InvitationTo<'join'>, agency: Agency, locale: Locale) => ({
  email,
  role: `accounts.role.${role}`,
  roleHint: `accounts.role.${role}.hint`,
  agency: nameOf(agency, locale),
  expiresAt,
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
  fieldWords: NEW_WORDS,
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
  fieldWords: NEW_WORDS,
  ...linked(token),
  email,
  problems,
})

/** views/accounts/first.hbs */
export const firstPage = (token: string, raw: Raw = {}, problems: Problems = {}) => ({
  title: 'accounts.first.title',
  fieldWords: ['accounts.first', ...NEW_WORDS],
  ...linked(token),
  levels: CURRENT_LEVELS.map((value) => ({
    value,
    label: `agencies.level.${value}`,
    selected: value === raw['agencyLevel'],
  })),
  ...again(raw, problems),
})

/** views/accounts/spent.hbs: a link that is used up, too old or taken back. */
export const spentPage = () => ({ title: 'accounts.spent.title', languages: [] })
