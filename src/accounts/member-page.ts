import { ROLES, type Role } from '../actor'
import { nameOf } from '../agencies/page'
import type { Agency, Office } from '../agencies/queries'
import { translate, type Locale, type MessageKey } from '../i18n'
import type { Question } from '../web/confirm-page'
import type { Problems, Raw } from '../web/form'
import type { InvitationTo } from './invitation-queries'
import type { Member } from './membership-queries'
import { hasOffice, INVITATION_DAYS, whyNotEnd } from './rules'

const HERE = '/noi-bo/thanh-vien'

interface Members {
  agencies: Agency[]
  offices: Office[]
  members: Member[]
  invitations: InvitationTo<'join'>[]
}

interface Shown extends Members {
  /** The account of who looks. */
  me: number
  notice: MessageKey | undefined
}

/** views/accounts/members.hbs */
export const membersPage = (shown: Shown, locale: Locale) => ({
  title: 'accounts.members.title',
  notice: shown.notice,
  groups: shown.agencies.map((agency) => {
    const members = shown.members.filter(isOf(agency))
    return {
      name: nameOf(agency, locale),
      members: members.map((member) => memberLine(member, shown)),
      alone: members.every(({ accountId }) => accountId === shown.me),
      invitations: shown.invitations.filter(isOf(agency)).map(withRole),
    }
  }),
})

/** Where the agency has one office only, there is nothing to choose. */
function memberLine(member: Member, { offices: all, me }: Shown) {
  const offices = all.filter(isOf({ id: member.agencyId }))
  const chosen = hasOffice(member.role) && offices.length > 1
  return {
    ...withRole(member),
    you: member.accountId === me,
    offices: chosen && offices.map(({ id, name }) => ({ value: id, name, selected: id === member.officeId })),
  }
}

const isOf =
  ({ id }: { id: number }) =>
  ({ agencyId }: { agencyId: number }) =>
    agencyId === id

const withRole = <T extends { role: string }>(row: T) => ({ ...row, role: `accounts.role.${row.role}` })

/** views/accounts/invite.hbs. @param key of this form: sent twice, it is one invitation */
export const invitePage = (
  agencies: Agency[],
  locale: Locale,
  key: string,
  raw: Raw = {},
  problems: Problems = {},
) => ({
  title: 'accounts.members.invite',
  back: { href: HERE, label: 'accounts.members.back' },
  fieldWords: ['accounts'],
  days: INVITATION_DAYS,
  key,
  only: agencies.length === 1 && agencies[0],
  agencies: agencies.map((agency) => ({
    value: agency.id,
    name: nameOf(agency, locale),
    selected: String(agency.id) === raw['agency'],
  })),
  roles: ROLES.map((value) => ({ ...roleWords(value), value, selected: value === raw['role'] })),
  raw,
  problems,
})

const roleWords = (role: Role) => ({ label: `accounts.role.${role}`, hint: `accounts.role.${role}.hint` })

/** views/confirm.hbs */
export function endQuestion(member: Member, shown: Members & Pick<Shown, 'me'>, locale: Locale): Question {
  const agency = shown.agencies.find(({ id }) => id === member.agencyId)!
  const { length } = shown.members.filter(isOf(agency)).filter(({ role }) => role === 'administrator')
  const role = translate(locale, `accounts.role.${member.role}`)
  const values = { name: member.fullName, role, agency: nameOf(agency, locale) }
  return {
    question: { key: 'accounts.members.end.question', values },
    effects: [
      { key: 'accounts.members.end.effect', values },
      ...(member.accountId === shown.me ? [{ key: 'accounts.members.end.own' } as const] : []),
    ],
    send: 'accounts.members.end',
    action: `${HERE}/${member.membershipId}/ket-thuc`,
    back: HERE,
    why: whyNotEnd(member, length),
  }
}

/** views/confirm.hbs */
export const cancelQuestion = ({
  id,
  fullName,
  email,
  open,
}: InvitationTo<'join'> & { open: boolean }): Question => ({
  question: { key: 'accounts.members.cancel.question', values: { name: fullName } },
  effects: [{ key: 'accounts.members.cancel.effect', values: { email } }],
  send: 'accounts.members.cancel',
  action: `${HERE}/loi-moi/${id}/huy`,
  back: HERE,
  why: open ? null : 'accounts.members.closed_already',
})
